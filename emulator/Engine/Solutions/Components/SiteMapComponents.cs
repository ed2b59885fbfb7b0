using System.Xml.Linq;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>The navigation of apps.</summary>
internal sealed class SiteMapComponents : ComponentHandler
{
    /// <summary>Solutions name a site map, and give it no id.</summary>
    public static Guid IdOf(string uniqueName) => StableId.For("sitemap", uniqueName);

    public override void Import(ImportContext context)
    {
        foreach (var siteMap in Collection(context, "AppModuleSiteMaps"))
        {
            var name = Value(siteMap, "SiteMapUniqueName");
            context.Put("sitemap", IdOf(name), new()
            {
                ["sitemapnameunique"] = name,
                ["sitemapname"] = Label(siteMap.Element("LocalizedNames")),
                ["sitemapxml"] = siteMap.Element("SiteMap")?.ToString(SaveOptions.DisableFormatting),
                ["showhome"] = Flag(siteMap, "ShowHome"),
                ["showpinned"] = Flag(siteMap, "ShowPinned"),
                ["showrecents"] = Flag(siteMap, "ShowRecents"),
                ["enablecollapsiblegroups"] = Flag(siteMap, "EnableCollapsibleGroups"),
            });
            context.Report.Count("site map");
        }
    }

    private static bool Flag(XElement siteMap, string name) => string.Equals(Value(siteMap, name), "true", StringComparison.OrdinalIgnoreCase);
}
