using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>
/// Whom a message mentions, as the secured column soc_mentionkeys keeps it for channels that are added later: the keys of the actors, in
/// order. Before those that are no channel stands a question mark, by which a channel that becomes one finds them. A leading word tells that
/// the caller named the channel, which then stands whoever is mentioned.
/// </summary>
internal sealed class MentionKeys
{
    private const string Named = "named";
    private const string Unknown = "?";
    private readonly IReadOnlyList<string> words;

    private MentionKeys(IReadOnlyList<string> words) => this.words = words;

    /// <summary>Whether the caller named the channel of the message.</summary>
    public bool IsChannelNamed => words.Count > 0 && words[0] == Named;

    /// <summary>The keys of the actors, in the order of the post.</summary>
    public IEnumerable<string> Keys => words.Where(w => w != Named).Select(w => w.TrimStart('?'));

    /// <summary>The keys of the actors that are no channel.</summary>
    public IEnumerable<string> People => words.Where(w => w.StartsWith(Unknown, StringComparison.Ordinal)).Select(w => w.Substring(Unknown.Length));

    public static MentionKeys Read(string? text) => new(text?.Split(' ') ?? Array.Empty<string>());

    /// <summary>The column's text; null where there is nothing to remember.</summary>
    public static string? Write(IReadOnlyCollection<string> keys, Channels channels, bool isChannelNamed)
    {
        if (keys.Count == 0) return null;
        var marked = keys.Select(k => channels.Own(k) is null ? Unknown + k : k);
        return string.Join(" ", isChannelNamed ? new[] { Named }.Concat(marked) : marked);
    }

    /// <summary>The column's text without an actor; null where nothing is left to remember.</summary>
    public static string? Without(string text, string key)
    {
        var left = text.Split(' ').Where(w => w.TrimStart('?') != key).ToList();
        return left.All(w => w == Named) ? null : string.Join(" ", left);
    }

    /// <summary>What the column's text contains, as a pattern, where an actor is mentioned that is no channel yet.</summary>
    public static string Pattern(string key) => "%" + Unknown + key + "%";
}
