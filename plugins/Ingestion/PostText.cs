using System.Collections.Generic;
using System.Text.RegularExpressions;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>Text as it is stored: cleaned where it must be, and the caller is told.</summary>
internal static class PostText
{
    private const int Longest = 100_000;
    private static readonly Regex Web = new("^https?://[^\\s]+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The text of a post, which is never cut: one that is too long is refused.</summary>
    public static string Body(string text, List<string> cleaned)
    {
        if (text.Length > Longest) throw new Rejection("text_too_long", $"The text has {text.Length} characters; accepted are {Longest}.");
        return Storable(text, "the text", cleaned);
    }

    /// <summary>A short text about the author or the post, which is cut where it is too long.</summary>
    public static string? Line(string? text, int longest, string what, List<string> cleaned)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var storable = Storable(text!, $"'{what}'", cleaned);
        var cut = Values.Cut(storable, longest);
        if (cut.Length < storable.Length) cleaned.Add($"'{what}' was cut to {longest} characters");
        return cut;
    }

    /// <summary>An address that a person may click: http or https, nothing else.</summary>
    public static string? WebAddress(string? url, List<string> cleaned)
    {
        var line = Line(url, 2000, "url", cleaned);
        if (line is null || Web.IsMatch(line)) return line;
        cleaned.Add("'url' was left out, because it is no http or https address");
        return null;
    }

    public static string Storable(string text, string what, List<string> cleaned)
    {
        var storable = TextCleaning.Clean(text);
        if (!ReferenceEquals(storable, text)) cleaned.Add($"characters that cannot be stored were replaced in {what}");
        return storable;
    }
}
