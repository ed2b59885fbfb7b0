using System.Collections.Generic;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>What a message is after.</summary>
internal sealed class Intention(Intent intent, double confidence, IReadOnlyList<Evidence> evidence, IReadOnlyList<double> shipped)
{
    public Intent Intent { get; } = intent;

    /// <summary>0..1.</summary>
    public double Confidence { get; } = confidence;

    public IReadOnlyList<Evidence> Evidence { get; } = evidence;

    /// <summary>The number of each intent before corrections.</summary>
    public IReadOnlyList<double> Shipped { get; } = shipped;
}
