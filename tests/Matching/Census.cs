using System.Globalization;

namespace SocialExtension.Matching;

/// <summary>The lists of names of the 1990 census of the United States: a name a line, with the percentage of people who have it.</summary>
internal static class Census
{
    /// <summary>Given names, as shares of men and women together.</summary>
    public static List<Name> Given(string folder) =>
        [.. Read(folder, "dist.female.first").Concat(Read(folder, "dist.male.first")).GroupBy(n => n.Text).Select(g => new Name(g.Key, g.Sum(n => n.Share) / 2))];

    public static List<Name> Family(string folder) => Read(folder, "dist.all.last");

    private static List<Name> Read(string folder, string file) =>
        [.. File.ReadLines(Path.Combine(folder, file)).Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(p => new Name(p[0].ToLowerInvariant(), double.Parse(p[1], CultureInfo.InvariantCulture) / 100))];

    internal sealed record Name(string Text, double Share);
}
