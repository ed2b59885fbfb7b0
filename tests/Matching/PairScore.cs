namespace SocialExtension.Matching;

/// <summary>How many pairs were suggested, and how many of them belong together.</summary>
internal sealed record PairScore(int Right, int Suggested, int Same, int Found)
{
    public double F1 => 2.0 * Right / (Suggested + Same);

    public double Precision => (double)Right / Suggested;

    public double Recall => (double)Right / Same;

    /// <summary>The share of pairs that were compared at all.</summary>
    public double BlockRecall => (double)Found / Same;
}
