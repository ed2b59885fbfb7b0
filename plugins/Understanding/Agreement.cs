using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Understanding;

/// <summary>
/// How often a judgement has corrected messages as people say, before and after learning. What was learned is asked about corrections that it
/// was not learned from: each half of them by the weights of the other half.
/// </summary>
internal sealed class Agreement
{
    /// <summary>With fewer, a number would be chance.</summary>
    private const int Enough = 20;

    private Agreement(decimal? before, decimal? after)
    {
        Before = before;
        After = after;
    }

    /// <summary>Of the shipped judgement, 0..1; null where there are too few corrections to tell.</summary>
    public decimal? Before { get; }

    /// <summary>With what was learned.</summary>
    public decimal? After { get; }

    public static Agreement Of(Corrections corrections)
    {
        var all = corrections.All;
        if (all.Count < Enough) return new Agreement(null, null);
        var halves = all.ToLookup(c => c.Message.ToByteArray().Aggregate(0, (sum, b) => sum + b) % 2 == 0);
        var right = Right(halves[true], Half(halves[false], corrections.Labels)) + Right(halves[false], Half(halves[true], corrections.Labels));
        return new Agreement(Share(all.Count(c => Learned.Largest(c.Shipped.ToArray()) == c.Label), all.Count), Share(right, all.Count));
    }

    private static LearnedWeights Half(IEnumerable<Correction> some, int labels)
    {
        var half = new Corrections(labels);
        foreach (var correction in some) half.Add(correction);
        return half.Fit();
    }

    private static int Right(IEnumerable<Correction> some, LearnedWeights weights) => some.Count(c => weights.Label(c) == c.Label);

    private static decimal Share(int some, int of) => Math.Round(some / (decimal)of, 4);
}
