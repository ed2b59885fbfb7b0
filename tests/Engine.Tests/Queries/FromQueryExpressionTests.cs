using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Queries;

public sealed class FromQueryExpressionTests(QueryOrganization organization) : IClassFixture<QueryOrganization>
{
    [Fact]
    public void WithoutColumnsOnlyTheKeyComes() => Assert.Equal(["test_thingid"], One(new QueryExpression(Things.Thing)).Attributes.Keys);

    [Fact]
    public void AllColumnsAreThoseThatHaveAValue()
    {
        var row = One(new QueryExpression(Things.Thing) { ColumnSet = new ColumnSet(true) });
        Assert.Equal("Alpha", row["test_text"]);
        Assert.True(row.Contains("versionnumber"));
        Assert.False(row.Contains("test_secret"));
    }

    [Fact]
    public void ChoicesAreAskedForByNumberOptionOrEnum()
    {
        foreach (var value in new object[] { Things.Red, new OptionSetValue(Things.Red), OneChoice.Red }) Assert.Equal("a", Names(new ConditionExpression("test_colour", ConditionOperator.Equal, value)));
    }

    [Fact]
    public void AnArrayInPlaceOfAValueStandsForItsElements() => Assert.Equal("a b", Names(new ConditionExpression("test_int", ConditionOperator.In, new[] { 1, 2 })));

    [Fact]
    public void AListInPlaceOfAValueStandsForItsElements() => Assert.Equal("a n", Names(new ConditionExpression("test_thingid", ConditionOperator.In, new List<Guid> { QueryOrganization.A, QueryOrganization.N })));

    [Fact]
    public void ALookupIsAskedForByIdOrReference()
    {
        Assert.Equal("a", Names(new ConditionExpression("test_contactid", ConditionOperator.Equal, QueryOrganization.Ada)));
        Assert.Equal("a", Names(new ConditionExpression("test_contactid", ConditionOperator.Equal, new EntityReference("contact", QueryOrganization.Ada))));
    }

    [Fact]
    public void EqualToNullIsAFaultAndNotNoMatch() => Support.Faults.Throws(FaultCode.InvalidConditionValue, () => Names(new ConditionExpression("test_text", ConditionOperator.Equal, new object?[] { null })));

    [Fact]
    public void QueryByAttributeDemandsAllOfThem()
    {
        var query = new QueryByAttribute(Things.Thing) { ColumnSet = new ColumnSet("test_name") };
        query.AddAttributeValue("test_int", 1);
        query.AddAttributeValue("test_parentid", null);
        Assert.Equal("a", organization.Names(query));
        query.AddAttributeValue("test_flag", false);
        Assert.Equal("", organization.Names(query));
    }

    [Fact]
    public void AnOrderMayBeALinksOwnOrNameOne()
    {
        var query = new QueryExpression(Things.Thing) { ColumnSet = new ColumnSet("test_name") };
        var link = query.AddLink(Things.Thing, "test_parentid", "test_thingid", JoinOperator.LeftOuter);
        link.EntityAlias = "parent";
        link.Orders.Add(new OrderExpression("test_int", OrderType.Descending));
        query.AddOrder("test_name", OrderType.Descending);
        Assert.Equal("n b a", organization.Names(query));
        query.Orders.Clear();
        Assert.Equal("b a n", organization.Names(query));
        link.Orders.Clear();
        query.Orders.Add(new OrderExpression { AttributeName = "test_int", EntityName = "parent", OrderType = OrderType.Descending });
        Assert.Equal("b a n", organization.Names(query));
    }

    [Fact]
    public void AConditionMayNameALink()
    {
        var query = new QueryExpression(Things.Thing) { ColumnSet = new ColumnSet("test_name") };
        query.AddLink(Things.Thing, "test_parentid", "test_thingid", JoinOperator.LeftOuter).EntityAlias = "parent";
        query.Criteria.AddCondition("parent", "test_thingid", ConditionOperator.Null);
        Assert.Equal("a n", organization.Names(query));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(5001)]
    public void TopIsFromOneToFiveThousand(int top) => Support.Faults.Throws(FaultCode.InvalidArgument, () => organization.Names(new QueryExpression(Things.Thing) { TopCount = top }));

    [Fact]
    public void TopGoesWithoutPages() => Support.Faults.Throws(FaultCode.InvalidArgument, () => organization.Names(new QueryExpression(Things.Thing) { TopCount = 1, PageInfo = new PagingInfo { Count = 1, PageNumber = 2 } }));

    [Fact]
    public void AJoinOfAFilterStandsInAFilterAndNoOther()
    {
        var any = new QueryExpression(Things.Thing);
        any.AddLink("test_part", "test_thingid", "test_thingid", JoinOperator.Any);
        Support.Faults.Throws(FaultCode.InvalidArgument, () => organization.Names(any));
        var inner = new QueryExpression(Things.Thing);
        inner.Criteria.AnyAllFilterLinkEntity = new LinkEntity(Things.Thing, "test_part", "test_thingid", "test_thingid", JoinOperator.Inner);
        Support.Faults.Throws(FaultCode.InvalidArgument, () => organization.Names(inner));
    }

    [Fact]
    public void AttributeExpressionsSumRowsUp()
    {
        var sums = new QueryExpression(Things.Thing)
        {
            ColumnSet = new ColumnSet { AttributeExpressions = { new XrmAttributeExpression("test_int", XrmAggregateType.Sum, "sum"), new XrmAttributeExpression("test_colour", XrmAggregateType.None, "colour") { HasGroupBy = true } } },
            Orders = { new OrderExpression("test_int", OrderType.Descending, "sum") },
        };
        var rows = organization.Test.Service.RetrieveMultiple(sums).Entities;
        Assert.Equal(["2 Green", "1 Red", "0 "], rows.Select(r => $"{r.GetAttributeValue<AliasedValue>("sum").Value} {(r.Contains("colour") ? r.FormattedValues["colour"] : "")}"));
        var months = new QueryExpression(Things.Thing) { ColumnSet = new ColumnSet { AttributeExpressions = { new XrmAttributeExpression("test_when", XrmAggregateType.None, "year", XrmDateTimeGrouping.Year) { HasGroupBy = true }, new XrmAttributeExpression("test_name", XrmAggregateType.Count, "count") } } };
        Assert.Equal([" 1", "2026 2"], organization.Test.Service.RetrieveMultiple(months).Entities.Select(r => $"{(r.Contains("year") ? r.GetAttributeValue<AliasedValue>("year").Value : "")} {r.GetAttributeValue<AliasedValue>("count").Value}"));
    }

    [Fact]
    public void AttributeExpressionsGoWithoutOtherColumns()
    {
        var mixed = new QueryExpression(Things.Thing) { ColumnSet = new ColumnSet("test_name") { AttributeExpressions = { new XrmAttributeExpression("test_int", XrmAggregateType.Sum, "sum") } } };
        Support.Faults.Throws(FaultCode.InvalidArgument, () => organization.Names(mixed));
    }

    private enum OneChoice
    {
        Red = Things.Red,
    }

    private Entity One(QueryExpression query)
    {
        query.Criteria.AddCondition("test_thingid", ConditionOperator.Equal, QueryOrganization.A);
        return organization.Test.Service.RetrieveMultiple(query).Entities.Single();
    }

    private string Names(ConditionExpression condition) => organization.Names(new QueryExpression(Things.Thing) { ColumnSet = new ColumnSet("test_name"), Criteria = { Conditions = { condition } } });
}
