using System.Collections;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries;

/// <summary>Turns the SDK's query objects into the tree.</summary>
internal sealed class FromQueryExpression(MetadataModel model)
{
    private readonly Dictionary<string, Table> aliases = new(StringComparer.Ordinal);
    private int unnamed;

    public Select Translate(QueryExpression query)
    {
        var table = model.Table(query.EntityName);
        var select = new Select(table) { Distinct = query.Distinct, Top = query.TopCount };
        aliases[Select.RootAlias] = table;
        aliases[table.Name] = table;
        select.Columns.AddRange(Columns(table, query.ColumnSet, alias: null));
        if (!query.Distinct && select.Columns.All(c => c.Column != table.Key)) select.Columns.Insert(0, new SelectedColumn(table.Key, table.KeyName, false));
        foreach (var link in query.LinkEntities) select.Links.Add(Link(link, table));
        select.Where = Filter(query.Criteria, table, Select.RootAlias);
        foreach (var order in query.Orders) select.Orders.Add(new Order(Select.RootAlias, MetadataModel.Column(table, order.AttributeName), order.OrderType == OrderType.Descending));
        Paging(select, query.PageInfo);
        return select;
    }

    /// <summary>A query by values is a query whose conditions all must hold.</summary>
    public Select Translate(QueryByAttribute query)
    {
        var expression = new QueryExpression(query.EntityName) { ColumnSet = query.ColumnSet ?? new ColumnSet(), TopCount = query.TopCount };
        if (query.PageInfo is not null) expression.PageInfo = query.PageInfo;
        for (var i = 0; i < query.Attributes.Count; i++)
        {
            if (query.Values[i] is null) expression.Criteria.AddCondition(query.Attributes[i], ConditionOperator.Null);
            else expression.Criteria.AddCondition(query.Attributes[i], ConditionOperator.Equal, query.Values[i]);
        }

        foreach (var order in query.Orders) expression.Orders.Add(order);
        return Translate(expression);
    }

    private static void Paging(Select select, PagingInfo? page)
    {
        if (page is null) return;
        if (page.Count > 0) select.PageSize = Math.Min(page.Count, Select.LargestPage);
        if (page.PageNumber > 0) select.Page = page.PageNumber;
        select.CountTotal = page.ReturnTotalRecordCount;
    }

    private static IEnumerable<SelectedColumn> Columns(Table table, ColumnSet? set, string? alias)
    {
        if (set is null) return [];
        if (set.AttributeExpressions.Count > 0) throw Fault.NotSupported("aggregates in QueryExpression");
        var columns = set.AllColumns ? table.Columns.Where(c => c.ValidForRead && c.Type != ColumnType.PartyList) : set.Columns.Select(c => MetadataModel.Column(table, c));
        return columns.Where(c => c.Type != ColumnType.PartyList).DistinctBy(c => c.Name).Select(c => new SelectedColumn(c, alias is null ? c.Name : $"{alias}.{c.Name}", alias is not null));
    }

    private Link Link(LinkEntity link, Table parent)
    {
        var table = model.Table(link.LinkToEntityName);
        var alias = string.IsNullOrEmpty(link.EntityAlias) ? $"{table.Name}{++unnamed}" : link.EntityAlias;
        if (!aliases.TryAdd(alias, table)) throw Fault.Of(0x80041130, "FetchXML should have unique aliases.");
        if (link.JoinOperator is not (JoinOperator.Inner or JoinOperator.Natural or JoinOperator.LeftOuter or JoinOperator.Exists or JoinOperator.In)) throw Fault.NotSupported($"the join {link.JoinOperator}");
        var result = new Link(table, alias, MetadataModel.Column(table, link.LinkToAttributeName), MetadataModel.Column(parent, link.LinkFromAttributeName), link.JoinOperator);
        if (!result.IsExistence) result.Columns.AddRange(Columns(table, link.Columns, alias));
        foreach (var nested in link.LinkEntities) result.Links.Add(Link(nested, table));
        result.Where = Filter(link.LinkCriteria, table, alias);
        return result;
    }

    private Filter? Filter(FilterExpression? filter, Table table, string alias)
    {
        if (filter is null) return null;
        if (filter.AnyAllFilterLinkEntity is not null) throw Fault.NotSupported("any and all joins inside a filter");
        var parts = filter.Conditions.Select(c => Condition(c, table, alias)).Concat(filter.Filters.Select(f => Filter(f, table, alias)).OfType<Filter>()).ToList();
        return parts.Count == 0 ? null : new Combined(filter.FilterOperator, parts);
    }

    private Filter Condition(ConditionExpression condition, Table table, string alias)
    {
        if (condition.CompareColumns) throw Fault.NotSupported("conditions that compare columns");
        if (!string.IsNullOrEmpty(condition.EntityName))
        {
            alias = condition.EntityName == table.Name ? alias : condition.EntityName;
            table = aliases.GetValueOrDefault(condition.EntityName) ?? throw Fault.Of(FaultCode.UnknownAlias, $"No alias for the given entity in the condition was found: {condition.EntityName}.");
        }

        return new Condition(alias, MetadataModel.Column(table, condition.AttributeName), condition.Operator, [.. condition.Values.SelectMany(Flat)]);
    }

    /// <summary>An array that was passed as one value stands for its elements.</summary>
    private static IEnumerable<object> Flat(object value) => value is IEnumerable many and not string ? many.Cast<object>() : [value];
}
