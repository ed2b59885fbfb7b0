using System.Net;
using System.Text.RegularExpressions;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>
/// What a reader of the post sees. ActivityStreams content is HTML unless its mediaType says otherwise
/// (w3.org/TR/activitystreams-vocabulary, content): references such as &amp;amp; are always resolved, but tags are taken for
/// markup only where a server marks the text up as blocks. Elsewhere a tag is what somebody typed, and is kept as typed.
/// No HTML is ever made from the result.
/// </summary>
internal static class HtmlText
{
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Singleline;
    private static readonly Regex Block = new(@"^\s*<(p|div|ul|ol|blockquote|pre|h[1-6])(\s[^<>]*)?>.*</(p|div|ul|ol|blockquote|pre|h[1-6])>\s*$", Options);
    private static readonly Regex LineEnd = new(@"<br\s*/?>|</(div|li|h[1-6]|blockquote|pre)\s*>", Options);
    private static readonly Regex ParagraphEnd = new(@"</(p|ul|ol)\s*>", Options);
    private static readonly Regex Tag = new(@"</?[a-z][^<>]*>", Options);

    public static string Read(string content, string? mediaType)
    {
        if (mediaType is not null && !mediaType.StartsWith("text/html", System.StringComparison.OrdinalIgnoreCase)) return content;
        if (!Block.IsMatch(content)) return WebUtility.HtmlDecode(content);
        var lines = LineEnd.Replace(ParagraphEnd.Replace(content, "\n\n"), "\n");
        return WebUtility.HtmlDecode(Tag.Replace(lines, "")).Trim();
    }
}
