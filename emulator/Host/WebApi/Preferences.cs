using System.Globalization;
using System.Text.RegularExpressions;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>What the Prefer header asks for.</summary>
internal sealed partial class Preferences
{
    private readonly List<string> annotations = [];
    private readonly List<string> applied = [];

    public int? PageSize { get; private init; }

    public bool Representation { get; private init; }

    /// <summary>What the answer says it took into account; null for nothing.</summary>
    public string? Applied => applied.Count == 0 ? null : string.Join(",", applied);

    public static Preferences Read(HttpRequest request)
    {
        var header = string.Join(",", request.Headers["Prefer"].OfType<string>());
        var size = PageSizeOption().Match(header) is { Success: true } page && int.TryParse(page.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : (int?)null;
        var representation = header.Contains("return=representation", StringComparison.OrdinalIgnoreCase);
        var preferences = new Preferences { PageSize = size, Representation = representation };
        if (AnnotationsOption().Match(header) is { Success: true } match)
        {
            var list = match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value;
            preferences.annotations.AddRange(list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
            preferences.applied.Add($"odata.include-annotations=\"{list}\"");
        }

        if (size is not null) preferences.applied.Add($"odata.maxpagesize={size}");
        if (representation) preferences.applied.Add("return=representation");
        return preferences;
    }

    /// <summary>Whether an annotation is wanted: by its name, or by a pattern with a star at its end.</summary>
    public bool Includes(string annotation) => annotations.Any(a => a.EndsWith('*') ? annotation.StartsWith(a[..^1], StringComparison.Ordinal) : a == annotation);

    [GeneratedRegex("odata\\.maxpagesize=([0-9]{1,9})", RegexOptions.IgnoreCase)]
    private static partial Regex PageSizeOption();

    [GeneratedRegex("odata\\.include-annotations=(?:\"([^\"]*)\"|([^\",;]+))", RegexOptions.IgnoreCase)]
    private static partial Regex AnnotationsOption();
}
