using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>What a person is asked to decide: who a profile may be, how likely that is, and what speaks for it.</summary>
/// <typeparam name="T">What stands for a customer.</typeparam>
internal sealed class Suggestion<T>
    where T : IComparable<T>
{
    /// <summary>Less likely than this, nobody is asked: that it is one of those who were compared.</summary>
    private const double Least = 0.5;

    /// <summary>Two who fit this nearly as well are not told apart.</summary>
    private const double Clear = 1.5;

    private Suggestion(IReadOnlyList<KeyValuePair<T, Comparison>> ranked, double score)
    {
        Ranked = ranked;
        Score = score;
    }

    /// <summary>Those who fit, the best first.</summary>
    public IReadOnlyList<KeyValuePair<T, Comparison>> Ranked { get; }

    public KeyValuePair<T, Comparison> Best => Ranked[0];

    /// <summary>From 0 to 1: how likely it is the best, beside all others who fit.</summary>
    public double Score { get; }

    /// <summary>Whether the best fits clearly better than the next.</summary>
    public bool IsClear => Ranked.Count == 1 || Ranked[0].Value.Odds >= Clear * Ranked[1].Value.Odds;

    /// <summary>Weighs comparisons against each other; null where nobody fits.</summary>
    public static Suggestion<T>? Of(IEnumerable<KeyValuePair<T, Comparison>> comparisons)
    {
        var ranked = comparisons.OrderByDescending(c => c.Value.Bits).ThenBy(c => c.Key).ToList();
        var all = ranked.Sum(c => c.Value.Odds);
        if (ranked.Count == 0 || all / (1 + all) < Least) return null;
        var best = ranked[0].Value.Odds;
        var fitting = ranked.Where((c, i) => i == 0 || c.Value.Odds * 20 >= best).ToList();
        return new Suggestion<T>(fitting, best / (1 + all));
    }
}
