using System;
using System.Collections.Generic;

namespace SocialExtension.Plugins.Issues;

/// <summary>In how many conversations of a topic each word occurred: what many say tells little. Counted from what is compared, so that nothing has to be kept beside it.</summary>
internal sealed class Frequencies
{
    // Few conversations say little about how common a word is: so many are assumed to have come before.
    private const double Before = 20;
    private const double Trouble = 5;
    private const double Subject = 2;
    private const double Word = 3;
    private readonly Dictionary<uint, int> counts = new();
    private int texts;

    /// <summary>Counts the terms of one conversation.</summary>
    public void Add(Terms terms)
    {
        texts++;
        foreach (var key in terms.Keys) Add(key, 1);
    }

    /// <summary>Counts the conversations of an issue.</summary>
    public void Add(Sketch sketch)
    {
        texts += sketch.Conversations;
        foreach (var term in sketch.Terms) Add(term.Key, term.Count);
    }

    /// <summary>How much a term tells: a word that no other conversation has tells most. Kinds of trouble have a weight of their own, since the commoner one is, the more is behind it.</summary>
    public double Weight(uint key)
    {
        if (TroubleKinds.Of(key) is { } kind) return kind.IsTrouble ? Trouble : Subject;
        return Math.Max(0, Word * Math.Log((texts + Before) / (Count(key) + 1)) / Math.Log((texts + Before) / 2));
    }

    private int Count(uint key) => counts.TryGetValue(key, out var count) ? count : 0;

    private void Add(uint key, int count) => counts[key] = Count(key) + count;
}
