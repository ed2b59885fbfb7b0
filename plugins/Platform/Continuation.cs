using System.Globalization;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SocialExtension.Plugins.Platform;

/// <summary>Where a query that is turned page by page, a page a call, goes on: the page's number and the platform's cookie, as one text.</summary>
internal static class Continuation
{
    /// <summary>What to give to <see cref="Read"/> for the page after this one; null after the last.</summary>
    public static string? After(QueryExpression query, EntityCollection page) =>
        page.MoreRecords ? (query.PageInfo.PageNumber + 1).ToString(CultureInfo.InvariantCulture) + " " + page.PagingCookie : null;

    /// <summary>The first page.</summary>
    public static PagingInfo First(int size) => new() { Count = size, PageNumber = 1 };

    /// <summary>The page that a text names; null where it names none.</summary>
    public static PagingInfo? Read(string text, int size)
    {
        var parts = text.Split(new[] { ' ' }, 2);
        if (parts.Length < 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 2) return null;
        return new PagingInfo { Count = size, PageNumber = number, PagingCookie = parts[1] };
    }
}
