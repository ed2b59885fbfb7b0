using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries;

/// <summary>What can be summed up and grouped by, whatever the query was written in.</summary>
internal static class AggregateColumns
{
    public static SelectedColumn Of(Column column, string? alias, Summary summary) =>
        string.IsNullOrEmpty(alias) ? throw Invalid($"The attribute '{column.Name}' of an aggregate has no 'alias'.") : new SelectedColumn(column, alias, IsAliased: true, summary);

    public static Summary Group(Column column, XrmDateTimeGrouping part)
    {
        if (part is XrmDateTimeGrouping.FiscalPeriod or XrmDateTimeGrouping.FiscalYear) throw Fault.NotSupported($"the dategrouping '{part}'");
        if (column.Type is ColumnType.PartyList or ColumnType.Choices) throw Invalid($"Rows can't be grouped by '{column.Name}' of type {column.Type}.");
        if (column.Type == ColumnType.DateTime && part == XrmDateTimeGrouping.None) throw Invalid($"Invalid value '' for dategrouping of '{column.Name}'.");
        if (column.Type != ColumnType.DateTime && part != XrmDateTimeGrouping.None) throw Invalid($"'{column.Name}' is no date: dategrouping can't be used on it.");
        return new Summary(XrmAggregateType.None, part);
    }

    public static Summary Figure(Column column, XrmAggregateType type, bool isDistinct)
    {
        var takes = type switch
        {
            XrmAggregateType.None => throw Invalid($"The attribute '{column.Name}' can't be requested in an aggregate: it is neither aggregated nor grouped by."),
            XrmAggregateType.Sum or XrmAggregateType.Avg => column.IsNumber,
            XrmAggregateType.Min or XrmAggregateType.Max => column.IsNumber || column.Type == ColumnType.DateTime,
            _ => column.Type != ColumnType.PartyList,
        };
        if (!takes) throw Invalid($"The aggregate '{type.ToString().ToLowerInvariant()}' can't be used on '{column.Name}' of type {column.Type}.");
        return new Summary(type, Distinct: isDistinct && type == XrmAggregateType.CountColumn);
    }

    /// <summary>Orders by results, which their aliases name.</summary>
    public static IEnumerable<Order> Orders(Select select, IEnumerable<(string? Alias, bool Descending)> orders)
    {
        var results = new Dictionary<string, (string Alias, SelectedColumn Column)>(StringComparer.OrdinalIgnoreCase);
        foreach (var (alias, _, column) in select.Selected)
        {
            if (!results.TryAdd(column.Name, (alias, column))) throw Fault.Of(FaultCode.DuplicateAlias, $"FetchXML should have unique aliases. '{column.Name}' is there twice.");
        }

        if (results.Count == 0) throw Invalid("An aggregate needs an attribute that is aggregated or grouped by.");
        return orders.Select(o =>
        {
            if (string.IsNullOrEmpty(o.Alias)) throw Invalid("An attribute for an order clause can't be specified for an aggregate query. Use an alias.");
            var (alias, column) = results.TryGetValue(o.Alias, out var found) ? found : throw Fault.Of(FaultCode.UnknownAlias, $"The order names the alias '{o.Alias}', which the aggregate does not have.");
            return new Order(alias, column.Column, o.Descending, column);
        });
    }

    private static Exception Invalid(string why) => Fault.Of(FaultCode.InvalidFetchXml, $"Malformed FetchXml: {why}");
}
