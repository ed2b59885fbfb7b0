using System.Globalization;
using System.Text.RegularExpressions;

namespace SocialExtension.EndToEnd.Tab;

/// <summary>The texts of hostile.txt.</summary>
internal static partial class HostileTexts
{
    public static IReadOnlyList<string> All { get; } = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Tab", "hostile.txt")).Where(l => l.Length > 0 && !l.StartsWith("# ", StringComparison.Ordinal)).Select(Unescaped)];

    private static string Unescaped(string line) => Escape().Replace(line, m => ((char)int.Parse(m.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex(@"\\u([0-9a-f]{4})")]
    private static partial Regex Escape();
}
