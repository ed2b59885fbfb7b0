using System.Xml.Linq;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Solutions.Components;

/// <summary>
/// The columns that a view needs an index for: those that quick find searches, which the platform indexes too, and the first that a view is
/// sorted by.
/// </summary>
internal static class ViewIndexes
{
    private const int QuickFind = 4;

    public static IEnumerable<Column> Columns(XElement view, Table table)
    {
        if (view.Element("fetchxml")?.Descendants("entity").FirstOrDefault() is not { } entity) return [];
        var searched = view.Element("querytype")?.Value == $"{QuickFind}" ? Named(entity.Elements("filter").Descendants("condition").Where(c => c.Attribute("value")?.Value == "{0}"), table) : [];
        // What rows are called is searched by a part of it, which no index of the store answers: keys and addresses are asked for as a whole.
        return searched.Where(c => !c.IsPrimaryName).Concat(Named(entity.Elements("order").Take(1), table)).Distinct().Where(c => !c.IsLookup);
    }

    private static IEnumerable<Column> Named(IEnumerable<XElement> elements, Table table) => elements.Select(e => e.Attribute("attribute")?.Value).OfType<string>().Select(table.Find).OfType<Column>();
}
