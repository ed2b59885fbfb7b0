namespace SocialExtension.Plugins.Understanding;

/// <summary>A stretch of a text that speaks for a judgement.</summary>
internal readonly struct Evidence(int start, int length, EvidenceKind kind, double weight)
{
    /// <summary>The most pieces that are kept for one judgement: a column holds them.</summary>
    public const int Most = 20;

    /// <summary>The first UTF-16 unit in the text.</summary>
    public int Start { get; } = start;

    public int Length { get; } = length;

    public EvidenceKind Kind { get; } = kind;

    /// <summary>How much it counts, below 0 against.</summary>
    public double Weight { get; } = weight;
}
