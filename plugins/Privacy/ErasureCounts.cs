using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform.Json;

namespace SocialExtension.Plugins.Privacy;

/// <summary>How many rows were erased, over all passes: the text that a caller hands from one pass to the next.</summary>
internal sealed class ErasureCounts
{
    public const string Messages = "messages";
    public const string Conversations = "conversations";
    public const string Profiles = "profiles";
    public const string Observations = "observations";
    public const string Reactions = "reactions";
    public const string Notes = "notes";
    public const string Suggestions = "suggestions";
    public const string Ties = "ties";
    public const string Contact = "contact";

    private static readonly string[] Names = { Messages, Conversations, Profiles, Observations, Reactions, Notes, Suggestions, Ties, Contact };
    private readonly Dictionary<string, long> counts = new(StringComparer.Ordinal);

    /// <summary>Goes on where an earlier pass stopped; what is left is looked up anew, so that the text counts and decides nothing.</summary>
    /// <exception cref="InvalidPluginExecutionException">The text is not of ours.</exception>
    public static ErasureCounts Read(string? continuation)
    {
        var result = new ErasureCounts();
        if (string.IsNullOrEmpty(continuation)) return result;
        try
        {
            foreach (var member in JsonReader.Read(continuation!).Members)
            {
                if (Array.IndexOf(Names, member.Key) < 0) throw new FormatException();
                result.counts[member.Key] = long.Parse(member.Value.Text, NumberStyles.None, CultureInfo.InvariantCulture);
            }

            return result;
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw new InvalidPluginExecutionException("'Continuation' is not what an earlier pass gave in its Report ('continuation'). Hand that over unchanged, or leave it out.", e);
        }
    }

    public void Add(string what, long count) => counts[what] = Of(what) + count;

    public long Of(string what) => counts.TryGetValue(what, out var count) ? count : 0;

    public bool IsEmpty => counts.Values.All(c => c == 0);

    public string Text() => JsonOutput.Object(Write);

    public void Write(JsonOutput output)
    {
        foreach (var name in Names) output.Number(name, Of(name));
    }
}
