using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Understanding;

/// <summary>What a person said that one message is, and what was judged. It holds no text: measures and hashed words only.</summary>
internal sealed class Correction(Guid message, Guid user, DateTime on, int label, IReadOnlyList<double> shipped, IReadOnlyList<double> measures, IReadOnlyList<int> grams)
{
    /// <summary>A longer text counts by its first words and pairs.</summary>
    public const int MostGrams = 100;

    public Guid Message { get; } = message;

    public Guid User { get; } = user;

    public DateTime On { get; } = on;

    /// <summary>Which label is right.</summary>
    public int Label { get; } = label;

    /// <summary>What the shipped judgement said, a number for each label.</summary>
    public IReadOnlyList<double> Shipped { get; } = shipped;

    public IReadOnlyList<double> Measures { get; } = measures;

    public IReadOnlyList<int> Grams { get; } = grams;

    public static Correction Of(Guid message, Guid user, DateTime on, int label, IReadOnlyList<double> shipped, Features features) =>
        new(message, user, on, label, shipped, features.Dense, Enumerable.Range(0, Math.Min(features.Count, MostGrams)).Select(i => features[i]).ToList());
}
