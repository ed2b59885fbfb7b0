using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Issues;

/// <summary>What a proposed issue is called: its topic, and what most of its conversations share.</summary>
internal static class IssueName
{
    private const int Longest = 200;
    private const int MostWords = 3;

    public static string Of(Sketch sketch, Frequencies frequencies, string? topic)
    {
        var shown = Shared(sketch, frequencies).Select(t => t.Shown!).Take(MostWords).ToList();
        var what = shown.Count == 0 ? "Several say the same" : char.ToUpperInvariant(shown[0][0]) + string.Join(", ", shown).Substring(1);
        return Values.Cut(topic is null ? what : $"{topic}: {what}", Longest);
    }

    /// <summary>The terms that people may read and half of the conversations have, those that tell most first.</summary>
    public static IEnumerable<SketchTerm> Shared(Sketch sketch, Frequencies frequencies) =>
        sketch.Terms.Where(t => t.Shown is not null && t.Count >= 2 && t.Count * 2 >= sketch.Conversations).OrderByDescending(t => t.Count * frequencies.Weight(t.Key)).ThenBy(t => t.Key);
}
