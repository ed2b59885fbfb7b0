namespace SocialExtension.Matching;

/// <summary>Draws names as often as people have them.</summary>
internal sealed class Drawing
{
    private readonly Random random;
    private readonly string[] names;
    private readonly double[] sums;

    public Drawing(IReadOnlyList<Census.Name> from, Random random)
    {
        this.random = random;
        names = [.. from.Select(n => n.Text)];
        sums = new double[names.Length];
        var sum = 0.0;
        for (var i = 0; i < names.Length; i++) sums[i] = sum += from[i].Share;
    }

    public string Next()
    {
        var at = Array.BinarySearch(sums, random.NextDouble() * sums[^1]);
        return names[at < 0 ? ~at : at];
    }
}
