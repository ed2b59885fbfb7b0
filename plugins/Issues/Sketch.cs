using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Issues;

/// <summary>What the conversations of one cause have in common: a bounded number of terms, each with how many of them have it.</summary>
internal sealed class Sketch
{
    /// <summary>The most terms that are kept; what tells least leaves.</summary>
    public const int Most = 24;

    // One kind of trouble is enough in common with an issue, or two subjects, or three words, or a subject and two words.
    private const int EnoughToJoin = 6;

    // Of one conversation nobody knows yet which of its words are about the cause: two found an issue where they share a kind of trouble and a word, or four words.
    private const int EnoughToFound = 8;

    // A kind of trouble alone is little of what an issue is about, once its conversations share more than that.
    private const double LeastOfCore = 0.3;
    private const int TroublePoints = 6;
    private const int SubjectPoints = 3;
    private const int WordPoints = 2;

    private readonly SortedDictionary<uint, SketchTerm> terms = new();

    /// <summary>How many conversations it is of.</summary>
    public int Conversations { get; private set; }

    public IReadOnlyCollection<SketchTerm> Terms => terms.Values;

    public static Sketch Of(Terms first, Frequencies frequencies)
    {
        var sketch = new Sketch();
        sketch.Add(first, frequencies);
        return sketch;
    }

    /// <summary>A sketch as it was kept.</summary>
    public static Sketch Of(int conversations, IEnumerable<SketchTerm> kept)
    {
        var sketch = new Sketch { Conversations = conversations };
        foreach (var term in kept) sketch.terms[term.Key] = term;
        return sketch;
    }

    /// <summary>Takes a conversation in. A word is kept in letters only when a second conversation says it.</summary>
    public void Add(Terms more, Frequencies frequencies)
    {
        Conversations++;
        foreach (var key in more.Keys)
        {
            terms[key] = terms.TryGetValue(key, out var held) ? new SketchTerm(key, held.Count + 1, held.Word ?? more.Word(key)) : new SketchTerm(key, 1, null);
        }

        if (terms.Count <= Most) return;
        foreach (var term in terms.Values.OrderByDescending(t => t.Count * frequencies.Weight(t.Key)).ThenBy(t => t.Key).Skip(Most).ToList()) terms.Remove(term.Key);
    }

    /// <summary>How alike a conversation is, 0..1: the cosine of weighted terms. 0 where too little is shared of the core, which is what at least half of this cause's conversations have.</summary>
    public double Similarity(Terms other, Frequencies frequencies)
    {
        var points = 0;
        var core = 0.0;
        var ofCore = 0.0;
        var shared = 0.0;
        var own = 0.0;
        foreach (var term in terms.Values)
        {
            var weight = frequencies.Weight(term.Key);
            var value = weight * term.Count / Conversations;
            var isCore = term.Count * 2 >= Conversations;
            own += value * value;
            if (isCore) core += value;
            if (!other.Has(term.Key)) continue;
            shared += value * weight;
            if (!isCore) continue;
            ofCore += value;
            points += Points(term.Key);
        }

        var isEnough = Conversations == 1 ? points >= EnoughToFound : points >= EnoughToJoin && ofCore >= LeastOfCore * core;
        if (!isEnough || own <= 0) return 0;
        var others = other.Keys.Sum(k => frequencies.Weight(k) * frequencies.Weight(k));
        return shared / Math.Sqrt(own * others);
    }

    private static int Points(uint key) => TroubleKinds.Of(key) switch
    {
        { IsTrouble: true } => TroublePoints,
        { } => SubjectPoints,
        null => WordPoints,
    };
}
