using System;
using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>
/// What people talk about, and what shows it: words and phrases, #hashtags and @handles, separated by commas or lines. "deliver*" is every word that begins so; plural and singular
/// are one. A text with one of the exclusions is not on the topic.
/// </summary>
internal sealed class TopicDefinition
{
    private const int MostEntries = 200;
    private const int ShortestStart = 3;

    /// <exception cref="FormatException">The words can't be used; the message says which and why.</exception>
    public TopicDefinition(Guid id, string name, TopicKind kind, string words, string? exclusions = null)
    {
        Id = id;
        Name = name;
        Kind = kind;
        Entries = Split(words);
        Exclusions = Split(exclusions ?? string.Empty);
        if (Entries.Count == 0) throw new FormatException($"Topic {Values.Short(name)} has no words.");
        if (Entries.Count + Exclusions.Count > MostEntries) throw new FormatException($"Topic {Values.Short(name)} has {Entries.Count + Exclusions.Count} words and phrases; {MostEntries} are the most.");
        foreach (var entry in Entries.Concat(Exclusions)) Check(name, entry);
    }

    public Guid Id { get; }

    public string Name { get; }

    public TopicKind Kind { get; }

    public IReadOnlyList<string> Entries { get; }

    public IReadOnlyList<string> Exclusions { get; }

    private static List<string> Split(string list) => list.Split(',', ';', '\n', '\r').Select(e => e.Trim()).Where(e => e.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();

    private static void Check(string topic, string entry)
    {
        string? wrong = null;
        var bare = entry.TrimStart('#', '@').TrimEnd('*');
        if (!bare.Any(char.IsLetterOrDigit)) wrong = "has no letter or digit";
        else if (entry.EndsWith("*", StringComparison.Ordinal) && (bare.Length < ShortestStart || bare.Contains(' '))) wrong = $"has to be one word of {ShortestStart} letters or more before the star";
        else if (entry.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries).Length > PhraseTable.Longest) wrong = $"has more than {PhraseTable.Longest} words";
        else if (entry[0] is '#' or '@' && entry.Length > 1 && entry[1] != ' ' && entry.Contains(' ')) wrong = "is a hashtag or handle with a blank";
        else if (bare.Length > WordSpan.Longest && !bare.Contains(' ')) wrong = $"is longer than {WordSpan.Longest} letters";
        if (wrong is not null) throw new FormatException($"Topic {Values.Short(topic)}: \"{Values.Short(entry)}\" {wrong}.");
    }
}
