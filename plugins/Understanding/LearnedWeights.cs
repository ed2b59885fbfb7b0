using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace SocialExtension.Plugins.Understanding;

/// <summary>What an organization's corrections add to the shipped judgement: for each label a weight for each measure, word and pair of words.</summary>
internal sealed class LearnedWeights
{
    private const int Rounds = 5;
    private const double GramRate = 0.015;
    private const double MeasureRate = 0.045;
    private const double Shrink = 0.003;
    private const double Tiny = 1e-8;
    private const double Most = 4;
    private const double Unit = 256;
    private const int Width = Features.Measures + Features.Places;
    private readonly float[] weights;

    private LearnedWeights(int labels, float[] weights)
    {
        Labels = labels;
        this.weights = weights;
    }

    public int Labels { get; }

    /// <summary>
    /// Fits weights to corrections: logistic regression that starts from what the shipped judgement said, so that few corrections change little. One step size for each weight (AdaGrad)
    /// and few rounds, since the corrections are few and the words many; what is rarely right counts more, so that it is not forgotten.
    /// </summary>
    /// <param name="all">In an order that does not depend on how they came.</param>
    /// <param name="counts">How much each counts, 0..1.</param>
    /// <param name="labels">How many labels there are.</param>
    public static LearnedWeights Fit(IReadOnlyList<Correction> all, Func<Correction, double> counts, int labels)
    {
        var weights = new float[labels * Width];
        var steps = new float[labels * Width];
        var scores = new double[labels];
        var sums = new double[labels];
        foreach (var correction in all) sums[correction.Label] += counts(correction);
        var rare = sums.Select(s => Math.Sqrt(sums.Sum() / (labels * Math.Max(1, s)))).ToList();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var correction in all)
            {
                var weight = counts(correction) * rare[correction.Label];
                for (var label = 0; label < labels; label++) scores[label] = correction.Shipped[label];
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

    /// <summary>The label that a corrected message would get.</summary>
    public int Label(Correction correction)
    {
        var scores = correction.Shipped.ToArray();
        Score(weights, correction, scores);
        return Learned.Largest(scores);
    }

    /// <summary>What a word adds to a label.</summary>
    public double Gram(int label, ulong stem) => weights[(label * Width) + Features.Measures + Features.Place(stem)];

    /// <summary>The weights as the text of a column: base64 of the label count and, for each label, its places and weights that are not nothing.</summary>
    public string Write()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write((byte)Labels);
        for (var label = 0; label < Labels; label++)
        {
            var from = label * Width;
            var kept = Enumerable.Range(0, Width).Where(i => Whole(weights[from + i]) != 0).ToList();
            writer.Write((ushort)kept.Count);
            foreach (var place in kept)
            {
                writer.Write((ushort)place);
                writer.Write(Whole(weights[from + place]));
            }
        }

        writer.Flush();
        return Convert.ToBase64String(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <exception cref="FormatException">The text is not what was written.</exception>
    public static LearnedWeights Read(string text)
    {
        using var reader = new BinaryReader(new MemoryStream(Convert.FromBase64String(text)));
        try
        {
            int labels = reader.ReadByte();
            var weights = new float[labels * Width];
            for (var label = 0; label < labels; label++)
            {
                for (int count = reader.ReadUInt16(); count > 0; count--) weights[(label * Width) + (reader.ReadUInt16() % Width)] = (float)(reader.ReadInt16() / Unit);
            }

            return new LearnedWeights(labels, weights);
        }
        catch (EndOfStreamException exception)
        {
            throw new FormatException("The kept weights are cut off.", exception);
        }
    }

    /// <summary>Numbers as shares of 1.</summary>
    public static void Probabilities(double[] scores)
    {
        var most = scores.Max();
        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++) sum += scores[i] = Math.Exp(scores[i] - most);
        for (var i = 0; i < scores.Length; i++) scores[i] /= sum;
    }

    private static short Whole(float weight) => (short)Math.Round(weight * Unit);

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
        for (var i = 0; i < correction.Measures.Count; i++) One(weights, steps, from + i, error * correction.Measures[i], MeasureRate);
        foreach (var gram in correction.Grams) One(weights, steps, from + Features.Measures + gram, error, GramRate);
    }

    /// <summary>The more often a weight has moved, the less it moves; what nothing holds in place goes back to nothing.</summary>
    private static void One(float[] weights, float[] steps, int at, double gradient, double rate)
    {
        gradient -= Shrink * weights[at];
        if (gradient == 0) return;
        steps[at] += (float)(gradient * gradient);
        weights[at] = (float)Math.Max(-Most, Math.Min(Most, weights[at] + (rate * gradient / Math.Sqrt(steps[at] + Tiny))));
    }
}
