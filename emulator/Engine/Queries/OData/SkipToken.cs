using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Queries.OData;

/// <summary>What stands in a paging link, of the platform's shape. Clients pass it on as it is.</summary>
public static partial class SkipToken
{
    public static string Write(int page, string? cookie) =>
        $"<cookie pagenumber=\"{page.ToString(CultureInfo.InvariantCulture)}\" pagingcookie=\"{WebUtility.UrlEncode(WebUtility.UrlEncode(cookie ?? ""))}\" istracking=\"False\" />";

    public static int Page(string token) => PageNumber().Match(token) is { Success: true } match && int.TryParse(match.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page > 0
        ? page
        : throw Fault.Of(0x8004112a, "Invalid page number in paging cookie.");

    [GeneratedRegex("^<cookie pagenumber=\"([0-9]{1,9})\"")]
    private static partial Regex PageNumber();
}
