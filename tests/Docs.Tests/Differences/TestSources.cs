using System.Net;
using System.Text.RegularExpressions;

namespace SocialExtension.Docs.Tests.Differences;

/// <summary>Reads what the emulator's tests tell, out of their sources.</summary>
internal static partial class TestSources
{
    private static readonly string[] Projects = ["tests/Engine.Tests", "tests/Host.Tests", "tests/Clients.Tests"];

    /// <summary>Tests of the solution, not of the emulator that runs it: they mirror its plug-ins.</summary>
    private static readonly HashSet<string> OfTheSolution = [.. Directory.EnumerateDirectories(Repository.PathOf("plugins")).Select(d => Path.GetFileName(d)), "Sample", "Support", "bin", "obj"];

    public static IReadOnlyList<ToldTest> Read() =>
    [
        .. from project in Projects
           from file in Directory.EnumerateFiles(Repository.PathOf(project), "*Tests.cs", SearchOption.AllDirectories)
           let folders = Path.GetRelativePath(Repository.PathOf(project), file).Split(Path.DirectorySeparatorChar)[..^1]
           where !folders.Any(OfTheSolution.Contains)
           let told = Read(folders.Length > 0 ? folders[0] : "Clients", File.ReadAllText(file))
           where told is not null
           orderby told.Area, told.Name
           select told,
    ];

    private static ToldTest? Read(string area, string source)
    {
        if (Class().Match(source) is not { Success: true } type) return null;
        var summary = Before(source, type.Index);
        return new ToldTest(Words(area), Words(type.Groups["name"].Value), summary, Test().Count(source), Said(source, "Differs"), Said(source, "Missing"));
    }

    /// <summary>The summary that ends where the class begins.</summary>
    private static string Before(string source, int at)
    {
        var match = Summary().Matches(source[..at]).LastOrDefault();
        if (match is null || source[(match.Index + match.Length)..at].Trim().Length > 0) return "";
        return WebUtility.HtmlDecode(Tag().Replace(string.Join(' ', match.Groups["text"].Value.Split('\n').Select(l => l.Trim().TrimStart('/').Trim()).Where(l => l.Length > 0)), ""));
    }

    private static List<(string, string)> Said(string source, string attribute) =>
        [.. Regex.Matches(source, $@"\[{attribute}\(""(?<text>[^""]+)""\)\]\s+public \S+(?: \S+)? (?<test>\w+)\(").Select(m => (m.Groups["text"].Value, m.Groups["test"].Value))];

    /// <summary>"ManyConnectionsTests" as "Many connections".</summary>
    private static string Words(string name)
    {
        var text = Capital().Replace(name.EndsWith("Tests", StringComparison.Ordinal) ? name[..^5] : name, m => " " + m.Value.ToLowerInvariant()).Trim();
        return text.Length == 0 ? name : char.ToUpperInvariant(text[0]) + text[1..];
    }

    [GeneratedRegex(@"^public (?:sealed )?(?:partial )?class (?<name>\w+Tests)\b", RegexOptions.Multiline)]
    private static partial Regex Class();

    [GeneratedRegex(@"^\s*\[(?:Fact|Theory|Property)\b", RegexOptions.Multiline)]
    private static partial Regex Test();

    [GeneratedRegex(@"^/// <summary>(?<text>.*?)</summary>", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Summary();

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex Capital();
}
