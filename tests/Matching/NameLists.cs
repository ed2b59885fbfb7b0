using System.Globalization;
using SocialExtension.Judgement;

namespace SocialExtension.Matching;

/// <summary>Writes names.txt and nicknames.txt from the lists that plugins/Identity/Matching/Resources/NAMES-NOTICES.md names.</summary>
internal static class NameLists
{
    /// <summary>What fewer people have counts as rare, and needs no line.</summary>
    private const double Least = 0.0001;

    public static int Run(string census, string nicknames, string target)
    {
        var given = Census.Given(census).Where(n => n.Share >= Least);
        var family = Census.Family(census).Where(n => n.Share >= Least * 2);
        string[] head = ["// Names by how many of a million people have them: kind, share, names. Written by tests/Matching."];
        File.WriteAllLines(Path.Combine(target, "names.txt"), [.. head, .. Lines("given", given), .. Lines("family", family)]);
        var forms = Csv.Read(nicknames).Select(r => (Name: r["name1"].Trim(), Form: r["name2"].Trim())).Where(r => r.Name.All(char.IsAsciiLetter) && r.Form.All(char.IsAsciiLetter));
        var rows = forms.GroupBy(f => f.Name).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key}\t{string.Join(' ', g.Select(f => f.Form).Distinct().Order(StringComparer.Ordinal))}");
        File.WriteAllLines(Path.Combine(target, "nicknames.txt"), ["// Given names and what stands for them. Written by tests/Matching.", .. rows]);
        return 0;
    }

    /// <summary>Shares by eighths of a power of two: close enough, and few lines.</summary>
    private static IEnumerable<string> Lines(string kind, IEnumerable<Census.Name> names) =>
        from name in names
        group name.Text by Math.Round(Math.Log2(name.Share) * 4) / 4 into step
        orderby step.Key descending
        select $"{kind}\t{(Math.Pow(2, step.Key) * 1_000_000).ToString("0", CultureInfo.InvariantCulture)}\t{string.Join(' ', step.Order(StringComparer.Ordinal))}";
}
