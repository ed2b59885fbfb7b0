using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Understanding;

/// <summary>
/// An organization's corrections of one judgement. They are the truth, and weights are fitted from them: so each can be looked at and taken back, and what is left is as if it had never been.
/// </summary>
internal sealed class Corrections(int labels)
{
    /// <summary>The most that are kept; the oldest leave. As text they fit into a column.</summary>
    public const int Most = 2500;

    /// <summary>The corrections of one person together count as much as this many: a storm by one changes little for all.</summary>
    public const int PerUser = 200;

    private readonly Dictionary<Guid, Correction> byMessage = new();

    public int Labels { get; } = labels;

    /// <summary>The oldest first.</summary>
    public IReadOnlyList<Correction> All => byMessage.Values.OrderBy(c => c.On).ThenBy(c => c.Message).ToList();

    /// <summary>Adds one. Of two for one message the later stands.</summary>
    public void Add(Correction correction)
    {
        if (correction.Label < 0 || correction.Label >= Labels || correction.Shipped.Count != Labels) throw new ArgumentException($"A correction names one of {Labels} labels, not {correction.Label}, and holds what was judged for each.", nameof(correction));
        if (byMessage.TryGetValue(correction.Message, out var held) && held.On > correction.On) return;
        byMessage[correction.Message] = correction;
        if (byMessage.Count > Most) byMessage.Remove(All[0].Message);
    }

    /// <summary>Takes one back. False where there is none for the message.</summary>
    public bool Remove(Guid message) => byMessage.Remove(message);

    /// <summary>The weights that these corrections make, whatever the order in which they came.</summary>
    public LearnedWeights Fit()
    {
        var byUser = byMessage.Values.GroupBy(c => c.User).ToDictionary(g => g.Key, g => Math.Min(1, PerUser / (double)g.Count()));
        return LearnedWeights.Fit(byMessage.Values.OrderBy(c => Shuffled(c.Message)).ThenBy(c => c.Message).ToList(), c => byUser[c.User], Labels);
    }

    /// <summary>A fixed order that nobody can choose a place in: what comes last would count more.</summary>
    private static ulong Shuffled(Guid message)
    {
        var bytes = message.ToByteArray();
        return WordHash.Join(BitConverter.ToUInt64(bytes, 0), BitConverter.ToUInt64(bytes, 8));
    }
}
