using System.Xml.Linq;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>
/// The columns that a view needs an index for: those that quick find searches, which the platform indexes
/// (learn.microsoft.com/power-platform/admin/configure-relevance-search-organization#quick-find), and the first that a view is sorted by.
/// </summary>
internal static class ViewIndexes
{
    private const int QuickFind = 4;

    public static IEnumerable<Column> Columns(XElement view, Table table)
    {
        if (view.Element("fetchxml")?.Descendants("entity").FirstOrDefault() is not { } entity) return [];
        var searched = view.Element("querytype")?.Value == $"{QuickFind}" ? entity.Elements("filter").Descendants("condition").Where(c => c.Attribute("value")?.Value == "{0}") : [];
        var named = searched.Concat(entity.Elements("order").Take(1)).Select(e => e.Attribute("attribute")?.Value);
        return named.OfType<string>().Distinct().Select(table.Find).OfType<Column>().Where(c => !c.IsLookup);
    }
}
