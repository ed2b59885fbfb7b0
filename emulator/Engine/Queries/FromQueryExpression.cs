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
    private bool isAggregate;

    public Select Translate(QueryExpression query)
    {
        var table = model.Table(query.EntityName);
        var select = new Select(table) { Distinct = query.Distinct, Top = query.TopCount };
        aliases = new QueryAliases(table);
        isAggregate = HasAggregates(query);
        select.Columns.AddRange(Columns(table, query.ColumnSet, alias: null));
        if (!isAggregate && !query.Distinct && select.Columns.All(c => c.Column != table.Key)) select.Columns.Insert(0, new SelectedColumn(table.Key, table.KeyName, false));
        foreach (var link in query.LinkEntities) select.Links.Add(Link(link, table));
        select.Where = Filter(query.Criteria, table, Select.RootAlias);
        if (isAggregate)
        {
            select.AggregateLimit = Select.MostAggregated;
            select.Orders.AddRange(AggregateColumns.Orders(select, query.Orders.Concat(query.LinkEntities.SelectMany(Orders)).Select(o => ((string?)o.Alias, o.OrderType == OrderType.Descending))));
        }
        else
        {
            select.Orders.AddRange(query.Orders.Select(o => Order(o, table, Select.RootAlias)));
            select.Orders.AddRange(linkOrders);
        }

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

    private static bool HasAggregates(QueryExpression query) => query.ColumnSet?.AttributeExpressions.Count > 0 || query.LinkEntities.Any(HasAggregates);

    private static bool HasAggregates(LinkEntity link) => link.Columns?.AttributeExpressions.Count > 0 || link.LinkEntities.Any(HasAggregates);

    private static IEnumerable<OrderExpression> Orders(LinkEntity link) => link.Orders.Concat(link.LinkEntities.SelectMany(Orders));

    private IEnumerable<SelectedColumn> Columns(Table table, ColumnSet? set, string? alias)
    {
        if (set is null) return [];
        if (isAggregate) return Summaries(table, set);
        var columns = set.AllColumns ? table.Columns.Where(c => c.ValidForRead && c.Type != ColumnType.PartyList) : set.Columns.Select(c => MetadataModel.Column(table, c));
        return columns.Where(c => c.Type != ColumnType.PartyList).DistinctBy(c => c.Name).Select(c => new SelectedColumn(c, alias is null ? c.Name : $"{alias}.{c.Name}", alias is not null));
    }

    /// <summary>Parts of dates are those of UTC here: only FetchXML can ask for the user's zone.</summary>
    private static IEnumerable<SelectedColumn> Summaries(Table table, ColumnSet set)
    {
        if (set.AllColumns || set.Columns.Count > 0) throw Fault.InvalidArgument("A query with AttributeExpressions sums rows up: it can't ask for other columns.");
        return set.AttributeExpressions.Select(e =>
        {
            var column = MetadataModel.Column(table, e.AttributeName);
            return AggregateColumns.Of(column, e.Alias, e.HasGroupBy ? AggregateColumns.Group(column, e.DateTimeGrouping) : AggregateColumns.Figure(column, e.AggregateType, isDistinct: false));
        });
    }

    private Link Link(LinkEntity link, Table parent, bool inFilter = false)
    {
        var table = model.Table(link.LinkToEntityName);
        var alias = aliases.Add(table, link.EntityAlias);
        if (!Enum.IsDefined(link.JoinOperator)) throw Fault.InvalidArgument($"The join {link.JoinOperator} is not known.");
        var result = new Link(table, alias, MetadataModel.Column(table, link.LinkToAttributeName), MetadataModel.Column(parent, link.LinkFromAttributeName), link.JoinOperator);
        if (result.IsOfAFilter != inFilter) throw Fault.InvalidArgument($"The join {link.JoinOperator} can't stand {(inFilter ? "in" : "outside of")} a filter.");
        if (!result.IsExistence) result.Columns.AddRange(Columns(table, link.Columns, alias));
        foreach (var nested in link.LinkEntities) result.Links.Add(Link(nested, table));
        result.Where = Filter(link.LinkCriteria, table, alias);
        if (!isAggregate) linkOrders.AddRange(link.Orders.Select(o => Order(o, table, alias)));
        return result;
    }

    private Filter? Filter(FilterExpression? filter, Table table, string alias)
    {
        if (filter is null) return null;
        var related = filter.AnyAllFilterLinkEntity is { } link ? [new Related(alias, Link(link, table, inFilter: true))] : Array.Empty<Filter>();
        return Queries.Filter.Of(filter.FilterOperator, filter.Conditions.Select(c => Condition(c, table, alias)).Concat(filter.Filters.Select(f => Filter(f, table, alias)).OfType<Filter>()).Concat(related));
    }

    private Filter Condition(ConditionExpression condition, Table table, string alias)
    {
        (table, alias) = aliases.Find(condition.EntityName, table, alias);
        var column = MetadataModel.Column(table, condition.AttributeName);
        if (condition.CompareColumns) return Comparisons.Of(alias, column, condition.Operator, alias, MetadataModel.Column(table, condition.Values.Count == 1 ? $"{condition.Values[0]}" : throw Fault.InvalidArgument("A condition that compares columns names one other column as its value.")));
        return new Condition(alias, column, condition.Operator, [.. condition.Values.SelectMany(Flat)]);
    }

    /// <summary>An array that was passed as one value stands for its elements.</summary>
    private static IEnumerable<object> Flat(object value) => value is IEnumerable many and not string ? many.Cast<object>() : [value];
}
