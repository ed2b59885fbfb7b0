using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries;

/// <summary>The attributes and orders of FetchXML that sums rows up (learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data).</summary>
internal static class FetchAggregate
{
    private static readonly Dictionary<string, XrmAggregateType> Types = new(StringComparer.Ordinal)
    {
        ["count"] = XrmAggregateType.Count,
        ["countcolumn"] = XrmAggregateType.CountColumn,
        ["sum"] = XrmAggregateType.Sum,
        ["avg"] = XrmAggregateType.Avg,
        ["min"] = XrmAggregateType.Min,
        ["max"] = XrmAggregateType.Max,
    };

    private static readonly Dictionary<string, XrmDateTimeGrouping> Parts = new(StringComparer.Ordinal)
    {
        ["day"] = XrmDateTimeGrouping.Day,
        ["week"] = XrmDateTimeGrouping.Week,
        ["month"] = XrmDateTimeGrouping.Month,
        ["quarter"] = XrmDateTimeGrouping.Quarter,
        ["year"] = XrmDateTimeGrouping.Year,
    };

    public static IEnumerable<SelectedColumn> Columns(XElement entity, Table table)
    {
        if (entity.Element("all-attributes") is not null) throw Invalid("<all-attributes> can't be used in an aggregate.");
        return entity.Elements("attribute").Select(a => Column(a, table));
    }

    /// <summary>The orders of all tables, those of the root first.</summary>
    public static IEnumerable<Order> Orders(XElement fetch, Select select) => AggregateColumns.Orders(
        select,
        fetch.Elements("entity").Elements("order").Concat(fetch.Descendants("link-entity").Elements("order")).Select(o => (o.Attribute("alias")?.Value, o.Attribute("descending")?.Value is "true" or "1")));

    private static SelectedColumn Column(XElement attribute, Table table)
    {
        var column = MetadataModel.Column(table, attribute.Attribute("name")?.Value ?? throw Invalid("<attribute> has no 'name'."));
        return AggregateColumns.Of(column, attribute.Attribute("alias")?.Value, attribute.Attribute("groupby")?.Value is "true" or "1" ? Group(attribute, column) : Figure(attribute, column));
    }

    private static Summary Group(XElement attribute, Column column)
    {
        var part = attribute.Attribute("dategrouping")?.Value ?? "";
        if (part.StartsWith("fiscal-", StringComparison.Ordinal)) throw Fault.NotSupported($"the dategrouping '{part}'");
        if (part.Length > 0 && !Parts.ContainsKey(part)) throw Invalid($"Invalid value '{part}' for dategrouping of '{column.Name}'.");
        return AggregateColumns.Group(column, Parts.GetValueOrDefault(part)) with { IsInUserZone = attribute.Attribute("usertimezone")?.Value is not ("false" or "0") };
    }

    private static Summary Figure(XElement attribute, Column column)
    {
        var name = attribute.Attribute("aggregate")?.Value ?? throw Invalid($"The attribute '{column.Name}' can't be requested in an aggregate: it is neither aggregated nor grouped by.");
        if (!Types.TryGetValue(name, out var type)) throw Invalid($"Invalid value '{name}' for aggregate of '{column.Name}'.");
        return AggregateColumns.Figure(column, type, attribute.Attribute("distinct")?.Value is "true" or "1");
    }

    private static Exception Invalid(string why) => Fault.Of(FaultCode.InvalidFetchXml, $"Malformed FetchXml: {why}");
}
