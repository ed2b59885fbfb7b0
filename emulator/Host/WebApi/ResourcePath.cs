using System.Text.RegularExpressions;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>The segments of an address below /api/data/v9.2/: names, each with what stands in parentheses behind it.</summary>
internal sealed partial record PathSegment(string Name, string? Arguments)
{
    /// <summary>The name without the platform's namespace, by which bound operations are called.</summary>
    public string Operation => IsQualified ? Name["Microsoft.Dynamics.CRM.".Length..] : Name;

    public bool IsQualified => Name.StartsWith("Microsoft.Dynamics.CRM.", StringComparison.Ordinal);

    /// <summary>Splits an address. Slashes inside quotes or parentheses belong to values.</summary>
    public static IReadOnlyList<PathSegment> Split(string path)
    {
        var segments = new List<PathSegment>();
        var start = 0;
        var depth = 0;
        var quoted = false;
        for (var i = 0; i <= path.Length; i++)
        {
            var end = i == path.Length;
            if (!end && path[i] == '\'') quoted = !quoted;
            if (!end && !quoted) depth += path[i] switch { '(' => 1, ')' => -1, _ => 0 };
            if (!end && (quoted || depth > 0 || path[i] != '/')) continue;
            if (i > start) segments.Add(Read(path[start..i]));
            start = i + 1;
        }

        return segments;
    }

    private static PathSegment Read(string text) => Shape().Match(text) is { Success: true } match
        ? new PathSegment(match.Groups[1].Value, match.Groups[2].Success ? match.Groups[2].Value : null)
        : throw Fault.Of(FaultCode.ODataSegment, $"Resource not found for the segment '{text}'.");

    [GeneratedRegex(@"^([$A-Za-z_][A-Za-z0-9_.$]*)(?:\((.*)\))?$", RegexOptions.Singleline)]
    private static partial Regex Shape();
}
