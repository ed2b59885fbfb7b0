using System;
using System.Collections.Generic;

namespace SocialExtension.Plugins.Understanding;

/// <summary>What a person said that one message is, instead of what was judged. It holds no text: measures and hashed words only.</summary>
internal sealed class Correction(Guid message, Guid user, DateTime on, int label, IReadOnlyList<double> measures, IReadOnlyList<int> grams)
{
    public Guid Message { get; } = message;

    public Guid User { get; } = user;

    public DateTime On { get; } = on;

    /// <summary>Which of the learner's labels is right.</summary>
    public int Label { get; } = label;

    public IReadOnlyList<double> Measures { get; } = measures;

    public IReadOnlyList<int> Grams { get; } = grams;
}
