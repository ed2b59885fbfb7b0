using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Understanding;

/// <summary>What an organization's corrections add to the shipped judgement: for each label a weight for each measure, word and pair of words.</summary>
internal sealed class LearnedWeights
{
    private const int Rounds = 4;
    private const double Rate = 0.03;
    private const double Shrink = 0.003;
    private const double Most = 4;
    private const int Width = Features.Measures + Features.Places;
    private readonly float[] weights;

    private LearnedWeights(int labels, float[] weights)
    {
        Labels = labels;
        this.weights = weights;
    }

    public int Labels { get; }

    /// <summary>
    /// Fits weights to corrections: logistic regression that starts from the shipped judgement, so that few corrections change little. It depends on the corrections alone, not on
    /// the order in which they came; taking one away and fitting again undoes it.
    /// </summary>
    /// <param name="corrections">With the weight of each.</param>
    /// <param name="labels">How many labels there are.</param>
    /// <param name="shipped">The shipped judgement of a correction's measures: a number for each label.</param>
    public static LearnedWeights Fit(IEnumerable<(Correction Correction, double Weight)> corrections, int labels, Func<Correction, double[]> shipped)
    {
        var all = corrections.OrderBy(c => c.Correction.Message).ToList();
        var starts = all.Select(c => shipped(c.Correction)).ToList();
        var weights = new float[labels * Width];
        var steps = new float[labels * Width];
        var scores = new double[labels];
        for (var round = 0; round < Rounds; round++)
        {
            // A stride that has no common factor with the count visits all, in another order each round.
            for (int i = 0, at = round; i < all.Count; i++, at += 7919)
            {
                var place = at % all.Count;
                var (correction, weight) = all[place];
                Array.Copy(starts[place], scores, labels);
                Score(weights, correction, scores);
                Probabilities(scores);
                for (var label = 0; label < labels; label++) Step(weights, steps, label * Width, correction, weight * ((label == correction.Label ? 1 : 0) - scores[label]));
            }
        }

        return new LearnedWeights(labels, weights);
    }

    /// <summary>Adds what was learned to the shipped numbers of each label.</summary>
    public void Add(Features features, double[] scores)
    {
        for (var label = 0; label < Labels; label++)
        {
            var from = label * Width;
            for (var i = 0; i < Features.Measures; i++) scores[label] += weights[from + i] * features.Dense[i];
            for (var i = 0; i < features.Count; i++) scores[label] += weights[from + Features.Measures + features[i]];
        }
    }

    public static void Probabilities(double[] scores)
    {
        var most = scores.Max();
        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++) sum += scores[i] = Math.Exp(scores[i] - most);
        for (var i = 0; i < scores.Length; i++) scores[i] /= sum;
    }

    private static void Score(float[] weights, Correction correction, double[] scores)
    {
        for (var label = 0; label < scores.Length; label++)
        {
            var from = label * Width;
            for (var i = 0; i < correction.Measures.Count; i++) scores[label] += weights[from + i] * correction.Measures[i];
            foreach (var gram in correction.Grams) scores[label] += weights[from + Features.Measures + gram];
        }
    }

    private static void Step(float[] weights, float[] steps, int from, Correction correction, double error)
    {
        for (var i = 0; i < correction.Measures.Count; i++) One(weights, steps, from + i, error * correction.Measures[i]);
        foreach (var gram in correction.Grams) One(weights, steps, from + Features.Measures + gram, error);
    }

    /// <summary>The more often a weight has moved, the less it moves; what nothing holds in place goes back to nothing.</summary>
    private static void One(float[] weights, float[] steps, int at, double gradient)
    {
        gradient -= Shrink * weights[at];
        if (gradient == 0) return;
        steps[at] += (float)(gradient * gradient);
        weights[at] = (float)Math.Max(-Most, Math.Min(Most, weights[at] + (Rate * gradient / Math.Sqrt(steps[at] + 1e-8))));
    }
}
