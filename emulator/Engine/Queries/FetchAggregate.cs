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
    public static IEnumerable<Order> Orders(XElement fetch, Select select)
    {
        var results = new Dictionary<string, (string Alias, SelectedColumn Column)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (alias, _, column) in select.Selected)
        {
            if (!results.TryAdd(column.Name, (alias, column))) throw Fault.Of(FaultCode.DuplicateAlias, $"FetchXML should have unique aliases. '{column.Name}' is there twice.");
        }

        if (results.Count == 0) throw Invalid("An aggregate needs an attribute that is aggregated or grouped by.");
        return fetch.Elements("entity").Elements("order").Concat(fetch.Descendants("link-entity").Elements("order")).Select(o =>
        {
            var name = o.Attribute("alias")?.Value ?? throw Invalid("An attribute for an order clause can't be specified for an aggregate query. Use an alias.");
            var (alias, column) = results.TryGetValue(name, out var found) ? found : throw Fault.Of(FaultCode.UnknownAlias, $"The order names the alias '{name}', which the aggregate does not have.");
            return new Order(alias, column.Column, o.Attribute("descending")?.Value is "true" or "1", column);
        });
    }

    private static SelectedColumn Column(XElement attribute, Table table)
    {
        var column = MetadataModel.Column(table, attribute.Attribute("name")?.Value ?? throw Invalid("<attribute> has no 'name'."));
        if (attribute.Attribute("alias")?.Value is not { Length: > 0 } alias) throw Invalid($"The attribute '{column.Name}' of an aggregate has no 'alias'.");
        var summary = attribute.Attribute("groupby")?.Value is "true" or "1" ? Group(attribute, column) : Figure(attribute, column);
        return new SelectedColumn(column, alias, IsAliased: true, summary);
    }

    private static Summary Group(XElement attribute, Column column)
    {
        var part = attribute.Attribute("dategrouping")?.Value ?? "";
        if (part.StartsWith("fiscal-", StringComparison.Ordinal)) throw Fault.NotSupported($"the dategrouping '{part}'");
        if (column.Type == ColumnType.PartyList) throw Invalid($"Rows can't be grouped by '{column.Name}' of type {column.Type}.");
        if (column.Type == ColumnType.DateTime) return new Summary(XrmAggregateType.None, Parts.TryGetValue(part, out var known) ? known : throw Invalid($"Invalid value '{part}' for dategrouping of '{column.Name}'."));
        return part.Length == 0 ? new Summary(XrmAggregateType.None) : throw Invalid($"'{column.Name}' is no date: dategrouping can't be used on it.");
    }

    private static Summary Figure(XElement attribute, Column column)
    {
        var name = attribute.Attribute("aggregate")?.Value ?? throw Invalid($"The attribute '{column.Name}' can't be requested in an aggregate: it is neither aggregated nor grouped by.");
        if (!Types.TryGetValue(name, out var type)) throw Invalid($"Invalid value '{name}' for aggregate of '{column.Name}'.");
        var takes = type switch
        {
            XrmAggregateType.Sum or XrmAggregateType.Avg => column.IsNumber,
            XrmAggregateType.Min or XrmAggregateType.Max => column.IsNumber || column.Type == ColumnType.DateTime,
            _ => column.Type != ColumnType.PartyList,
        };
        if (!takes) throw Invalid($"The aggregate '{name}' can't be used on '{column.Name}' of type {column.Type}.");
        return new Summary(type, Distinct: type == XrmAggregateType.CountColumn && attribute.Attribute("distinct")?.Value is "true" or "1");
    }

    private static Exception Invalid(string why) => Fault.Of(FaultCode.InvalidFetchXml, $"Malformed FetchXml: {why}");
}
