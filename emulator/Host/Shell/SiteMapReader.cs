using System.Xml.Linq;
using Microsoft.AspNetCore.WebUtilities;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Security;

namespace SocialExtension.Emulator.Host.Shell;

/// <summary>
/// Reads a sitemap into the navigation of one user: what they may not read is left out, and groups and areas in which nothing remains
/// (learn.microsoft.com/power-apps/developer/model-driven-apps/customize-dev/change-application-navigation-using-sitemap).
/// </summary>
internal sealed class SiteMapReader(ShellUser user)
{
    private const string WebResource = "$webresource:";

    public IReadOnlyList<AreaView> Areas(XElement siteMap) =>
        [.. siteMap.Elements("Area").Select(a => new AreaView(Id(a), Titles.Title(a) ?? Id(a), Groups(a))).Where(a => a.Groups.Count > 0)];

    private List<GroupView> Groups(XElement area) =>
        [.. area.Elements("Group").Select(g => new GroupView(Id(g), Titles.Title(g) ?? "", [.. g.Elements("SubArea").Where(IsAllowed).Select(Item).OfType<ItemView>()])).Where(g => g.Items.Count > 0)];

    private static string Id(XElement part) => part.Attribute("Id")?.Value ?? "";

    /// <summary>A table is shown to who may read it, anything else to who holds the privileges that the item names.</summary>
    private bool IsAllowed(XElement subArea) =>
        (TableOf(subArea) is not { } name || May(name, "Read"))
        && subArea.Elements("Privilege").All(p => (p.Attribute("Privilege")?.Value ?? "Read").Split(',', StringSplitOptions.TrimEntries).All(right => right == "All" || May(p.Attribute("Entity")?.Value ?? "", right)));

    private bool May(string tableName, string right) =>
        user.Model.Find(tableName.ToLowerInvariant()) is { } table && Enum.TryParse<AccessRight>(right, out var access) && user.Rights.May(table, access);

    private ItemView? Item(XElement subArea)
    {
        var url = subArea.Attribute("Url")?.Value ?? "";
        var title = Titles.Title(subArea);
        var id = Id(subArea);
        var icon = WebResourceOf(subArea.Attribute("VectorIcon")?.Value) ?? WebResourceOf(subArea.Attribute("Icon")?.Value);
        if (subArea.Attribute("DefaultDashboard") is not null || url.Contains("home_dashboards.aspx", StringComparison.OrdinalIgnoreCase) || Query(url, "pagetype") == "dashboard")
        {
            return new ItemView(id, title ?? "Dashboards", "dashboard", null, null, Guid(subArea.Attribute("DefaultDashboard")?.Value ?? Query(url, "id")), null, icon);
        }

        if (WebResourceOf(url) is { } page) return new ItemView(id, title ?? page, "webresource", null, null, null, page, icon);
        if (TableOf(subArea) is { } name && user.Model.Find(name) is { } table) return new ItemView(id, title ?? table.PluralLabel, "table", table.Name, Guid(Query(url, "viewid")), null, null, icon);
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? new ItemView(id, title ?? url, "link", null, null, null, url, icon) : null;
    }

    /// <summary>The table that an item lists, named outright or in the address of a list.</summary>
    private static string? TableOf(XElement subArea)
    {
        var url = subArea.Attribute("Url")?.Value;
        var named = subArea.Attribute("Entity")?.Value;
        if (string.IsNullOrEmpty(url)) return named?.ToLowerInvariant();
        return Query(url, "pagetype") == "entitylist" ? (Query(url, "etn") ?? named)?.ToLowerInvariant() : null;
    }

    private static string? WebResourceOf(string? address) => address?.StartsWith(WebResource, StringComparison.OrdinalIgnoreCase) == true ? address[WebResource.Length..].TrimStart('/') : null;

    private static string? Query(string? url, string name) =>
        url is not null && url.IndexOf('?', StringComparison.Ordinal) is >= 0 and var at && QueryHelpers.ParseQuery(url[at..]).TryGetValue(name, out var value) ? value.ToString() : null;

    private static Guid? Guid(string? text) => System.Guid.TryParse(text, out var id) ? id : null;
}
