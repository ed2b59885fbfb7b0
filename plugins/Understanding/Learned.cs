using System;

namespace SocialExtension.Plugins.Understanding;

/// <summary>How shipped judgements become numbers that corrections can be added to, and back.</summary>
internal static class Learned
{
    public const int Sentiments = 3;

    /// <summary>How many log-odds a score of 1 is worth.</summary>
    public const double Steepness = 6;

    /// <summary>Negative, neutral and positive as log-odds.</summary>
    public static double[] Sentiment(double score, SentimentWeights weights) => [Steepness * (weights.NegativeBelow - score), 0, Steepness * (score - weights.PositiveAbove)];

    public static int Largest(double[] scores) => Array.IndexOf(scores, Max(scores));

    /// <summary>The score nearest to the shipped one that says what was learned.</summary>
    public static double Within(double score, int label, SentimentWeights weights) => label switch
    {
        0 => Math.Min(score, weights.NegativeBelow - 0.01),
        1 => Math.Max(weights.NegativeBelow, Math.Min(weights.PositiveAbove, score)),
        _ => Math.Max(score, weights.PositiveAbove + 0.01),
    };

    private static double Max(double[] scores)
    {
        var most = scores[0];
        foreach (var score in scores) most = Math.Max(most, score);
        return most;
    }
}
