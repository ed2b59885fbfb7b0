using Microsoft.Xrm.Sdk.Query;

namespace SocialExtension.Sdk.Tests;

public class QueryTests
{
    [Fact]
    public void A_new_query_has_columns_criteria_and_paging_and_no_limit()
    {
        var query = new QueryExpression("account");
        Assert.Equal("account", query.EntityName);
        Assert.Empty(query.ColumnSet.Columns);
        Assert.False(query.ColumnSet.AllColumns);
        Assert.Equal(LogicalOperator.And, query.Criteria.FilterOperator);
        Assert.Equal((0, 0, null), (query.PageInfo.PageNumber, query.PageInfo.Count, query.PageInfo.PagingCookie));
        Assert.Null(query.TopCount);
        Assert.False(query.Distinct);
        Assert.False(query.NoLock);
        Assert.Empty(query.LinkEntities);
        Assert.Empty(query.Orders);
    }

    [Fact]
    public void What_is_set_to_null_stays_null()
    {
        var query = new QueryExpression { ColumnSet = null, Criteria = null, PageInfo = null };
        Assert.Null(query.ColumnSet);
        Assert.Null(query.Criteria);
        Assert.Null(query.PageInfo);
    }

    [Fact]
    public void AddOrder_adds_with_and_without_alias()
    {
        var query = new QueryExpression("account");
        query.AddOrder("name", OrderType.Descending);
        query.AddOrder("city", OrderType.Ascending, "alias", "contact");
        Assert.Equal(
            [("name", OrderType.Descending, null, null), ("city", OrderType.Ascending, "alias", "contact")],
            query.Orders.Select(order => (order.AttributeName, order.OrderType, order.Alias, order.EntityName)));
    }

    [Fact]
    public void AddLink_starts_from_the_query_and_joins_inner_unless_told()
    {
        var query = new QueryExpression("account");
        var inner = query.AddLink("contact", "accountid", "parentcustomerid");
        var outer = query.AddLink("lead", "leadid", "id", JoinOperator.LeftOuter);
        Assert.Equal([inner, outer], query.LinkEntities);
        Assert.Equal(
            ("account", "accountid", "contact", "parentcustomerid", JoinOperator.Inner),
            (inner.LinkFromEntityName, inner.LinkFromAttributeName, inner.LinkToEntityName, inner.LinkToAttributeName, inner.JoinOperator));
        Assert.Equal(JoinOperator.LeftOuter, outer.JoinOperator);
    }

    [Fact]
    public void A_link_of_a_link_starts_from_the_first_links_origin()
    {
        var link = new QueryExpression("account").AddLink("contact", "a", "b");
        Assert.Equal("account", link.AddLink("lead", "c", "d").LinkFromEntityName);
        Assert.Equal(JoinOperator.Exists, link.AddLink("lead", "c", "d", JoinOperator.Exists).JoinOperator);
        Assert.Equal(2, link.LinkEntities.Count);
    }

    [Fact]
    public void A_new_link_has_columns_that_cannot_be_null_and_criteria_that_can()
    {
        var link = new LinkEntity();
        Assert.NotNull(link.LinkCriteria);
        link.Columns = null;
        link.LinkCriteria = null;
        Assert.Empty(link.Columns.Columns);
        Assert.Null(link.LinkCriteria);
    }

    [Fact]
    public void A_query_by_attribute_made_with_a_name_has_neither_columns_nor_paging()
    {
        Assert.NotNull(new QueryByAttribute().ColumnSet);
        Assert.NotNull(new QueryByAttribute().PageInfo);
        Assert.Null(new QueryByAttribute("account").ColumnSet);
        Assert.Null(new QueryByAttribute("account").PageInfo);
    }

    [Fact]
    public void A_query_by_attribute_keeps_names_and_values_side_by_side()
    {
        var query = new QueryByAttribute("account");
        query.AddAttributeValue("name", "Ada");
        query.AddAttributeValue("city", null);
        query.AddOrder("name", OrderType.Descending);
        Assert.Equal(["name", "city"], query.Attributes);
        Assert.Equal(["Ada", null], query.Values);
        Assert.Equal(OrderType.Descending, query.Orders[0].OrderType);
    }

    [Fact]
    public void An_aggregate_needs_an_alias_to_be_kept()
    {
        Assert.Equal(XrmAggregateType.None, new XrmAttributeExpression("a", XrmAggregateType.Sum).AggregateType);
        Assert.Equal(XrmAggregateType.Sum, new XrmAttributeExpression("a", XrmAggregateType.Sum, "x").AggregateType);
    }
}
