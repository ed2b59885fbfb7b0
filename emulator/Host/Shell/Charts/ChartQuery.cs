using System.Xml.Linq;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Host.Shell.Charts;

/// <summary>The query of a chart, over the rows that a view shows.</summary>
internal static class ChartQuery
{
    /// <summary>Restricts the rows as the view does. What the view shows of them and how it sorts them is no matter of the chart.</summary>
    public static void Restrict(XElement fetch, string view)
    {
        var (chart, rows) = (fetch.Element("entity")!, XElement.Parse(view).Element("entity")!);
        var (charted, shown) = (chart.Attribute("name")?.Value, rows.Attribute("name")?.Value);
        if (charted != shown) throw Fault.InvalidArgument($"The chart is about '{charted}', but the view shows rows of '{shown}'.");
        rows.Descendants().Where(e => e.Name.LocalName is "attribute" or "all-attributes" or "order").Remove();
        chart.Add(rows.Elements().Where(e => e.Name.LocalName is "filter" or "link-entity"));
    }

    /// <summary>
    /// FetchXML groups by the part of a date alone: all first days of months together. A chart goes along a time axis, so the coarser parts come
    /// along.
    /// </summary>
    public static void Spread(XElement group)
    {
        string[] coarser = group.Attribute("dategrouping")?.Value switch { "day" => ["year", "month"], "week" or "month" or "quarter" => ["year"], _ => [] };
        foreach (var part in coarser)
        {
            var added = new XElement(group);
            added.SetAttributeValue("alias", Alias(group, part));
            added.SetAttributeValue("dategrouping", part);
            group.AddBeforeSelf(added);
        }
    }

    /// <summary>A chart without an order of its own goes by its category.</summary>
    public static void Sort(XElement fetch, XElement category)
    {
        if (fetch.Descendants("order").Any()) return;
        var parts = new[] { "year", "month" }.Select(p => Alias(category, p)).Where(a => fetch.Descendants("attribute").Any(e => e.Attribute("alias")?.Value == a));
        foreach (var alias in parts.Append(category.Attribute("alias")!.Value)) fetch.Element("entity")!.Add(new XElement("order", new XAttribute("alias", alias)));
    }

    private static string Alias(XElement group, string part) => $"{group.Attribute("alias")!.Value}__{part}";
}
