using System;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Understanding;

/// <summary>The linear model on top of the rules. The resource holds whole numbers: 16 bits for a measure, 8 for a word or pair; tests/Judgement writes it.</summary>
internal sealed class SentimentWeights
{
    private const double MeasureUnit = 4096;
    private const double GramUnit = 512;

    /// <summary>What the training texts have of words and pairs at most: a longer text counts by its mean.</summary>
    private const double LongText = 80;
    private static readonly Lazy<SentimentWeights> Loaded = new(() => new SentimentWeights(Embedded.Bytes("sentiment.bin")));
    private readonly short[] measures = new short[Features.Measures];
    private readonly sbyte[] grams = new sbyte[Features.Places];

    public SentimentWeights(byte[] bytes)
    {
        if (bytes.Length != Length) throw new ArgumentException($"Sentiment weights are {Length} bytes, not {bytes.Length}: train them again.", nameof(bytes));
        NegativeBelow = Short(bytes, 0) / MeasureUnit;
        PositiveAbove = Short(bytes, 2) / MeasureUnit;
        for (var i = 0; i < measures.Length; i++) measures[i] = Short(bytes, 4 + (2 * i));
        for (var i = 0; i < grams.Length; i++) grams[i] = unchecked((sbyte)bytes[4 + (2 * measures.Length) + i]);
    }

    public static SentimentWeights Shipped => Loaded.Value;

    public static int Length => 4 + (2 * Features.Measures) + Features.Places;

    /// <summary>Scores below are Negative.</summary>
    public double NegativeBelow { get; }

    /// <summary>Scores above are Positive.</summary>
    public double PositiveAbove { get; }

    /// <summary>The score of a text, −1..1.</summary>
    public double Score(Features features)
    {
        var score = 0.0;
        for (var i = 0; i < measures.Length; i++) score += features.Dense[i] * measures[i] / MeasureUnit;
        var sum = 0;
        for (var i = 0; i < features.Count; i++) sum += grams[features[i]];
        score += sum / GramUnit * Math.Min(1, LongText / Math.Max(1.0, features.Count));
        return Math.Max(-1, Math.Min(1, score));
    }

    /// <summary>What one word adds by itself.</summary>
    public double Gram(ulong stem) => grams[Features.Place(stem)] / GramUnit;

    /// <summary>The resource of trained numbers.</summary>
    public static byte[] Write(double[] measures, double[] grams, double negativeBelow, double positiveAbove)
    {
        var bytes = new byte[Length];
        Put(bytes, 0, negativeBelow);
        Put(bytes, 2, positiveAbove);
        for (var i = 0; i < measures.Length; i++) Put(bytes, 4 + (2 * i), measures[i]);
        for (var i = 0; i < grams.Length; i++) bytes[4 + (2 * measures.Length) + i] = unchecked((byte)(sbyte)Math.Max(-127, Math.Min(127, Math.Round(grams[i] * GramUnit))));
        return bytes;
    }

    private static short Short(byte[] bytes, int at) => unchecked((short)(bytes[at] | (bytes[at + 1] << 8)));

    private static void Put(byte[] bytes, int at, double value)
    {
        var number = (short)Math.Max(short.MinValue, Math.Min(short.MaxValue, Math.Round(value * MeasureUnit)));
        bytes[at] = unchecked((byte)number);
        bytes[at + 1] = unchecked((byte)(number >> 8));
    }
}
