using System.Collections;
using Microsoft.Xrm.Sdk.Query;

namespace SocialExtension.Sdk.Tests;

public class ConditionTests
{
    private static readonly int[] Numbers = [1, 2];

    [Fact]
    public void A_condition_without_values_has_none()
    {
        Assert.Empty(new ConditionExpression().Values);
        Assert.Empty(new ConditionExpression("a", ConditionOperator.Null).Values);
        Assert.Empty(new ConditionExpression("e", "a", ConditionOperator.Null).Values);
    }

    [Fact]
    public void One_value_may_be_null_but_a_null_array_is_no_value()
    {
        Assert.Equal([null], new ConditionExpression("a", ConditionOperator.Equal, (object)null).Values);
        Assert.Empty(new ConditionExpression("a", ConditionOperator.Equal, (object[])null).Values);
        Assert.Empty(new ConditionExpression("a", ConditionOperator.Equal, (ICollection)null).Values);
        Assert.Empty(new ConditionExpression("e", "a", ConditionOperator.Equal, false, (object[])null).Values);
    }

    [Fact]
    public void A_collection_is_spread_into_values_unless_passed_as_object()
    {
        Assert.Equal([1, 2], new ConditionExpression("a", ConditionOperator.In, Numbers).Values);
        Assert.Equal([1, 2], new ConditionExpression("a", ConditionOperator.In, new List<int>(Numbers)).Values);
        Assert.Equal([1, 2], new ConditionExpression("a", ConditionOperator.In, 1, 2).Values);
        Assert.Equal(["x", "y"], new ConditionExpression("a", ConditionOperator.In, (object[])["x", "y"]).Values);
        Assert.Equal([Numbers], new ConditionExpression("a", ConditionOperator.In, (object)Numbers).Values);
    }

    [Fact]
    public void A_string_is_one_value() =>
        Assert.Equal(["text"], new ConditionExpression("a", ConditionOperator.Equal, "text").Values);

    [Fact]
    public void With_a_table_a_typed_array_is_one_value() =>
        Assert.Equal([Numbers], new ConditionExpression("e", "a", ConditionOperator.In, Numbers).Values);

    [Fact]
    public void Columns_are_compared_only_when_asked()
    {
        var plain = new ConditionExpression("a", ConditionOperator.Equal, "b");
        var columns = new ConditionExpression("a", ConditionOperator.Equal, true, "b");
        var ofTable = new ConditionExpression("e", "a", ConditionOperator.Equal, true, (object[])["b", "c"]);
        Assert.False(plain.CompareColumns);
        Assert.True(columns.CompareColumns);
        Assert.Null(columns.EntityName);
        Assert.Equal(["b", "c"], ofTable.Values);
        Assert.Equal("e", ofTable.EntityName);
    }

    [Fact]
    public void AddCondition_takes_what_the_constructors_take()
    {
        var filter = new FilterExpression(LogicalOperator.Or);
        filter.AddCondition("a", ConditionOperator.Null);
        filter.AddCondition("a", ConditionOperator.In, 1, 2);
        filter.AddCondition("e", "a", ConditionOperator.Equal, "x");
        filter.AddCondition("a", ConditionOperator.Equal, true, "b");
        filter.AddCondition("a", ConditionOperator.Equal, true, (object[])["b"]);
        filter.AddCondition("e", "a", ConditionOperator.Equal, true, "b");
        filter.AddCondition("e", "a", ConditionOperator.Equal, true, (object[])["b"]);
        filter.AddCondition(new ConditionExpression("a", ConditionOperator.Null));
        Assert.Equal(LogicalOperator.Or, filter.FilterOperator);
        Assert.Equal([0, 2, 1, 1, 1, 1, 1, 0], filter.Conditions.Select(condition => condition.Values.Count));
        Assert.Equal(4, filter.Conditions.Count(condition => condition.CompareColumns));
        Assert.Equal(3, filter.Conditions.Count(condition => condition.EntityName == "e"));
    }

    [Fact]
    public void AddCondition_takes_a_typed_array_as_one_value()
    {
        var filter = new FilterExpression();
        filter.AddCondition("a", ConditionOperator.In, Numbers);
        Assert.Equal([Numbers], filter.Conditions[0].Values);
    }

    [Fact]
    public void AddFilter_returns_what_it_added_and_ignores_null()
    {
        var filter = new FilterExpression();
        var child = filter.AddFilter(LogicalOperator.Or);
        filter.AddFilter(null);
        Assert.Equal([child], filter.Filters);
        Assert.Equal(LogicalOperator.Or, child.FilterOperator);
    }
}
