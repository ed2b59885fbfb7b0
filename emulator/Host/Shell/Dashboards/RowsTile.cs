using System.Globalization;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Queries.OData;

namespace SocialExtension.Emulator.Host.Shell.Dashboards;

/// <summary>The first rows of a view, as a tile lists them.</summary>
internal static class RowsTile
{
    private const int UsualWidth = 100;

    public static RowsView Read(MetadataModel model, Entity view, int pageSize)
    {
        var fetch = XElement.Parse(view.GetAttributeValue<string>("fetchxml"));
        var table = model.Table(fetch.Element("entity")!.Attribute("name")!.Value);
        fetch.SetAttributeValue("count", pageSize);
        var links = fetch.Descendants("link-entity").Where(l => l.Attribute("alias") is not null).ToLookup(l => l.Attribute("alias")!.Value, l => l.Attribute("name")!.Value);
        var cells = XElement.Parse(view.GetAttributeValue<string>("layoutxml") ?? "<grid />").Descendants("cell").Where(c => c.Attribute("ishidden")?.Value is not ("1" or "true"));
        return new RowsView(view.Id, view.GetAttributeValue<string>("name"), table.Name, table.EntitySet, table.KeyName, fetch.ToString(SaveOptions.DisableFormatting), [.. cells.Select(c => Column(model, table, links, c)).OfType<RowsColumn>()]);
    }

    /// <summary>A column of the table, or one of a link behind the link's alias. What is no longer there is left out, as on the platform.</summary>
    private static RowsColumn? Column(MetadataModel model, Table table, ILookup<string, string> links, XElement cell)
    {
        var name = cell.Attribute("name")?.Value ?? "";
        var width = int.TryParse(cell.Attribute("width")?.Value, CultureInfo.InvariantCulture, out var given) && given > 0 ? given : UsualWidth;
        return name.Split('.') switch
        {
            [var own] when table.Find(own) is { } column => new RowsColumn(EdmModelBuilder.PropertyName(column), column.Label, width),
            [var alias, var linked] when links[alias].Select(model.Find).FirstOrDefault() is { } other && other.Find(linked) is { } column => new RowsColumn(name, $"{column.Label} ({other.Label})", width),
            _ => null,
        };
    }
}
