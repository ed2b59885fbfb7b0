using System.Globalization;
using System.Xml.Linq;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Host.Shell;

/// <summary>Reads a view's layoutxml: its cells as columns of the view's table, or of a link behind the link's alias.</summary>
internal static class ViewLayout
{
    /// <summary>The columns from left to right. What is hidden or no longer there is left out, as on the platform.</summary>
    public static IEnumerable<LayoutColumn> Columns(MetadataModel model, Table table, XElement fetch, string? layout)
    {
        if (layout is null) return [];
        var links = fetch.Descendants("link-entity").Where(l => l.Attribute("alias") is not null).ToLookup(l => l.Attribute("alias")!.Value, l => l.Attribute("name")!.Value);
        return XElement.Parse(layout).Descendants("cell").Where(c => c.Attribute("ishidden")?.Value is not ("1" or "true")).Select(c => Column(model, table, links, c)).OfType<LayoutColumn>();
    }

    private static LayoutColumn? Column(MetadataModel model, Table table, ILookup<string, string> links, XElement cell)
    {
        var name = cell.Attribute("name")?.Value ?? "";
        int? width = int.TryParse(cell.Attribute("width")?.Value, CultureInfo.InvariantCulture, out var given) && given > 0 ? given : null;
        return name.Split('.') switch
        {
            [var own] when table.Find(own) is { } column => new LayoutColumn(name, null, table, column, width),
            [var alias, var linked] when links[alias].Select(model.Find).FirstOrDefault() is { } other && other.Find(linked) is { } column => new LayoutColumn(name, alias, other, column, width),
            _ => null,
        };
    }
}
