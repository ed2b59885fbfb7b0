using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Queries;

/// <summary>Conditions that compare two columns. "a" and "b" have as much in test_int as in test_float less a half; "n" has nothing.</summary>
public sealed class ComparisonTests(QueryOrganization organization) : IClassFixture<QueryOrganization>
{
    [Theory]
    [InlineData("test_int", "eq", "test_int", "=", "a b")]
    [InlineData("test_int", "ne", "test_decimal", "<>", "a b")]
    [InlineData("test_int", "lt", "test_decimal", "<", "a b")]
    [InlineData("test_int", "gt", "test_decimal", ">", "")]
    [InlineData("test_decimal", "ge", "test_float", ">=", "a b")]
    [InlineData("test_decimal", "le", "test_float", "<=", "a b")]
    [InlineData("test_guid", "eq", "test_thingid", "=", "a b")]
    public void TwoColumnsOfARow(string column, string operation, string other, string sign, string rows)
    {
        var condition = $"<filter><condition attribute='{column}' operator='{operation}' valueof='{other}' /></filter>";
        Assert.Equal($"WHERE \"$\".\"{column}\" {sign} \"$\".\"{other}\"", organization.Condition(organization.Tree(condition)));
        Assert.Equal(rows, organization.Fetch(condition));
    }

    [Fact]
    public void AColumnOfALinkedRow()
    {
        const string link = "<link-entity name='test_thing' from='test_thingid' to='test_parentid' alias='up' link-type='outer' />";
        Assert.Equal("b", organization.Fetch(link + "<filter><condition attribute='test_int' operator='gt' valueof='up.test_int' /></filter>"));
        Assert.Equal("", organization.Fetch(link + "<filter><condition attribute='test_int' operator='eq' valueof='up.test_int' /></filter>"));
    }

    [Fact]
    public void AQueryExpressionNamesTheOtherColumnAsItsValue()
    {
        var query = new QueryExpression(Things.Thing) { ColumnSet = new ColumnSet("test_name") };
        query.Criteria.AddCondition(new ConditionExpression("test_int", ConditionOperator.LessThan, true, "test_decimal"));
        Assert.Equal("a b", organization.Names(query));
    }

    [Theory]
    [InlineData("test_int", "like", "test_decimal", FaultCode.UnsupportedOperator)]
    [InlineData("test_int", "eq", "test_text", FaultCode.InvalidConditionValue)]
    [InlineData("test_when", "eq", "test_day", FaultCode.InvalidConditionValue)]
    [InlineData("test_int", "eq", "test_nothing", FaultCode.UnknownColumn)]
    [InlineData("test_int", "eq", "nobody.test_int", FaultCode.UnknownAlias)]
    public void WhatCannotBeComparedIsAFault(string column, string operation, string other, uint code) =>
        Support.Faults.Throws(code, () => organization.Fetch($"<filter><condition attribute='{column}' operator='{operation}' valueof='{other}' /></filter>"));
}
