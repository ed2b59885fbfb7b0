using System.Collections;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries;

/// <summary>Turns the SDK's query objects into the tree.</summary>
internal sealed class FromQueryExpression(MetadataModel model)
{
    private readonly List<Order> linkOrders = [];
    private QueryAliases aliases = null!;

    public Select Translate(QueryExpression query)
    {
        var table = model.Table(query.EntityName);
        var select = new Select(table) { Distinct = query.Distinct, Top = query.TopCount };
        aliases = new QueryAliases(table);
        select.Columns.AddRange(Columns(table, query.ColumnSet, alias: null));
        if (!query.Distinct && select.Columns.All(c => c.Column != table.Key)) select.Columns.Insert(0, new SelectedColumn(table.Key, table.KeyName, false));
        foreach (var link in query.LinkEntities) select.Links.Add(Link(link, table));
        select.Where = Filter(query.Criteria, table, Select.RootAlias);
        select.Orders.AddRange(query.Orders.Select(o => Order(o, table, Select.RootAlias)));
        select.Orders.AddRange(linkOrders);
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
        if (select.Top is < 1 or > Select.LargestPage) throw Fault.InvalidArgument($"TopCount must be from 1 to {Select.LargestPage}.");
        if (page is null) return;
        if (select.Top is not null && (page.Count > 0 || page.PageNumber > 1 || page.ReturnTotalRecordCount)) throw Fault.InvalidArgument("TopCount can't be used together with PageInfo.");
        select.TakePage(Math.Max(page.PageNumber, 1), page.Count > 0 ? page.Count : Select.LargestPage, page.PagingCookie);
        select.CountTotal = page.ReturnTotalRecordCount;
    }

    private Order Order(OrderExpression order, Table table, string alias)
    {
        (table, alias) = aliases.Find(order.EntityName, table, alias);
        return new Order(alias, MetadataModel.Column(table, order.AttributeName), order.OrderType == OrderType.Descending);
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
        var alias = aliases.Add(table, link.EntityAlias);
        if (link.JoinOperator is not (JoinOperator.Inner or JoinOperator.Natural or JoinOperator.LeftOuter or JoinOperator.Exists or JoinOperator.In)) throw Fault.NotSupported($"the join {link.JoinOperator}");
        var result = new Link(table, alias, MetadataModel.Column(table, link.LinkToAttributeName), MetadataModel.Column(parent, link.LinkFromAttributeName), link.JoinOperator);
        if (!result.IsExistence) result.Columns.AddRange(Columns(table, link.Columns, alias));
        foreach (var nested in link.LinkEntities) result.Links.Add(Link(nested, table));
        result.Where = Filter(link.LinkCriteria, table, alias);
        linkOrders.AddRange(link.Orders.Select(o => Order(o, table, alias)));
        return result;
    }

    private Filter? Filter(FilterExpression? filter, Table table, string alias)
    {
        if (filter is null) return null;
        if (filter.AnyAllFilterLinkEntity is not null) throw Fault.NotSupported("any and all joins inside a filter");
        return Queries.Filter.Of(filter.FilterOperator, filter.Conditions.Select(c => Condition(c, table, alias)).Concat(filter.Filters.Select(f => Filter(f, table, alias)).OfType<Filter>()));
    }

    private Filter Condition(ConditionExpression condition, Table table, string alias)
    {
        if (condition.CompareColumns) throw Fault.NotSupported("conditions that compare columns");
        (table, alias) = aliases.Find(condition.EntityName, table, alias);
        return new Condition(alias, MetadataModel.Column(table, condition.AttributeName), condition.Operator, [.. condition.Values.SelectMany(Flat)]);
    }

    /// <summary>An array that was passed as one value stands for its elements.</summary>
    private static IEnumerable<object> Flat(object value) => value is IEnumerable many and not string ? many.Cast<object>() : [value];
}
