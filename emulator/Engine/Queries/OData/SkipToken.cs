using System.Globalization;
using System.Text.RegularExpressions;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Queries.OData;

/// <summary>What stands in a paging link, of the platform's shape. Clients pass it on as it is.</summary>
public static partial class SkipToken
{
    /// <summary>The token for the page behind this one.</summary>
    public static string Write(int page, int pageSize, string? cookie) =>
        string.Create(CultureInfo.InvariantCulture, $"<cookie pagenumber=\"{page + 1}\" pagingcookie=\"{Encoded(Encoded(cookie ?? ""))}\" pagesize=\"{pageSize}\" istracking=\"False\" />");

    /// <summary>Asks for the page that a token stands for.</summary>
    public static void Read(string token, Select select, int? pageSize)
    {
        if (Shape().Match(token) is not { Success: true } match || !int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) || page < 1) throw Fault.Of(FaultCode.InvalidPagingCookie, "Invalid page number in paging cookie.");
        var before = int.TryParse(match.Groups[3].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var size) ? size : pageSize ?? Select.LargestPage;
        var cookie = Uri.UnescapeDataString(Uri.UnescapeDataString(match.Groups[2].Value));
        // Without a cookie the page is found by counting, in pages of the size that they had.
        select.TakePage(page, cookie.Length > 0 ? pageSize ?? Select.LargestPage : before, cookie);
    }

    /// <summary>With small letters in escapes: clients look for them.</summary>
    private static string Encoded(string text) => Escape().Replace(Uri.EscapeDataString(text), e => e.Value.ToLowerInvariant());

    [GeneratedRegex("%[0-9A-F]{2}")]
    private static partial Regex Escape();

    [GeneratedRegex("^<cookie pagenumber=\"([0-9]{1,9})\"(?: pagingcookie=\"([^\"]*)\")?(?: pagesize=\"([0-9]{1,4})\")?")]
    private static partial Regex Shape();
}
