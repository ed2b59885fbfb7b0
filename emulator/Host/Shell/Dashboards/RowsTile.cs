using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Host.Shell.Dashboards;

/// <summary>The first rows of a view, as a tile lists them.</summary>
internal static class RowsTile
{
    private const int UsualWidth = 100;

    public static RowsView Read(MetadataModel model, Entity view, int pageSize)
    {
        var fetch = XElement.Parse(view.GetAttributeValue<string>("fetchxml"));
        var table = model.Table(fetch.Element("entity")!.Attribute("name")!.Value);
        var columns = ViewLayout.Columns(model, table, fetch, view.GetAttributeValue<string>("layoutxml"));
        fetch.SetAttributeValue("count", pageSize);
        return new RowsView(view.Id, view.GetAttributeValue<string>("name"), table.Name, table.EntitySet, table.KeyName, fetch.ToString(SaveOptions.DisableFormatting), [.. columns.Select(c => new RowsColumn(c.Property, c.Label, c.Width ?? UsualWidth))]);
    }
}
