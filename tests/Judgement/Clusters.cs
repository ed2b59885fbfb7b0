namespace SocialExtension.Judgement;

/// <summary>How well a grouping agrees with the true one: B-cubed (Bagga and Baldwin 1998), and how much of what is frequent was found.</summary>
internal sealed class Clusters<T>
    where T : notnull
{
    public const int Often = 5;

    public Clusters(IReadOnlyCollection<T> all, Func<T, string> truth, Func<T, int> found)
    {
        var pages = all.GroupBy(truth).ToDictionary(g => g.Key, g => g.Count());
        foreach (var issue in all.GroupBy(found).Select(g => g.ToList()))
        {
            var inside = issue.GroupBy(truth).ToDictionary(g => g.Key, g => g.Count());
            var majority = inside.OrderByDescending(p => p.Value).ThenBy(p => p.Key, StringComparer.Ordinal).First().Key;
            Precision += issue.Sum(c => (double)inside[truth(c)] / issue.Count);
            Recall += issue.Sum(c => (double)inside[truth(c)] / pages[truth(c)]);
            if (issue.Count < 2) continue;
            Issues++;
            Gathered += issue.Count;
            PrecisionInside += issue.Sum(c => (double)inside[truth(c)] / issue.Count);
            Majority += inside[majority];
            if (pages[majority] >= Often) Found += inside[majority];
        }

        Frequent = pages.Values.Where(n => n >= Often).Sum();
        Precision /= all.Count;
        Recall /= all.Count;
        AloneF1 = Harmonic(1, (double)pages.Count / all.Count);
        PrecisionInside = Confusion.Share(PrecisionInside, Gathered);
        Majority = Confusion.Share(Majority, Gathered);
        Found = Confusion.Share(Found, Frequent);
    }

    public double Precision { get; }

    public double Recall { get; }

    public double F1 => Harmonic(Precision, Recall);

    /// <summary>What the F1 would be if nothing were grouped.</summary>
    public double AloneF1 { get; }

    public int Issues { get; }

    /// <summary>How many stand in issues of two and more.</summary>
    public int Gathered { get; }

    public double PrecisionInside { get; }

    public double Majority { get; }

    public int Frequent { get; }

    /// <summary>The share of what is frequent that stands in an issue, of two or more, whose majority is its own.</summary>
    public double Found { get; }

    private static double Harmonic(double one, double other) => Confusion.Share(2 * one * other, one + other);
}
