using Microsoft.OData.Edm;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Queries;
using SocialExtension.Emulator.Queries.OData;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Queries;

/// <summary>The same question is the same tree, be it asked in FetchXML, as QueryExpression or in OData.</summary>
public sealed class SameTreeTests(QueryOrganization organization) : IClassFixture<QueryOrganization>
{
    private static readonly DateTime Noon = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    private readonly IEdmModel edm = EdmModelBuilder.Build(organization.Test.Organization.Model);

    public static TheoryData<string, string, FilterExpression> Questions => new()
    {
        { "<condition attribute='test_text' operator='eq' value='Alpha' />", "test_text eq 'Alpha'", All(C("test_text", ConditionOperator.Equal, "Alpha")) },
        { "<condition attribute='test_text' operator='eq' value=\"O'Neil\" />", "test_text eq 'O''Neil'", All(C("test_text", ConditionOperator.Equal, "O'Neil")) },
        { "<condition attribute='test_text' operator='ne' value='Alpha' />", "test_text ne 'Alpha'", All(C("test_text", ConditionOperator.NotEqual, "Alpha")) },
        { "<condition attribute='test_text' operator='null' />", "test_text eq null", All(C("test_text", ConditionOperator.Null)) },
        { "<condition attribute='test_text' operator='not-null' />", "test_text ne null", All(C("test_text", ConditionOperator.NotNull)) },
        { "<condition attribute='test_int' operator='gt' value='1' />", "test_int gt 1", All(C("test_int", ConditionOperator.GreaterThan, 1)) },
        { "<condition attribute='test_int' operator='lt' value='1' />", "1 gt test_int", All(C("test_int", ConditionOperator.LessThan, 1)) },
        { "<condition attribute='test_decimal' operator='le' value='1.5' />", "test_decimal le 1.5", All(C("test_decimal", ConditionOperator.LessEqual, 1.5m)) },
        { "<condition attribute='test_money' operator='ge' value='3' />", "test_money ge 3", All(C("test_money", ConditionOperator.GreaterEqual, 3)) },
        { "<condition attribute='test_flag' operator='eq' value='1' />", "test_flag eq true", All(C("test_flag", ConditionOperator.Equal, true)) },
        { "<condition attribute='test_flag' operator='eq' value='1' />", "test_flag", All(C("test_flag", ConditionOperator.Equal, true)) },
        { "<condition attribute='test_colour' operator='eq' value='2' />", "test_colour eq 2", All(C("test_colour", ConditionOperator.Equal, Things.Green)) },
        { "<condition attribute='test_when' operator='ge' value='2026-01-01T12:00:00Z' />", "test_when ge 2026-01-01T14:00:00%2B02:00", All(C("test_when", ConditionOperator.GreaterEqual, Noon)) },
        { "<condition attribute='test_day' operator='eq' value='2026-01-01' />", "test_day eq 2026-01-01", All(C("test_day", ConditionOperator.Equal, new DateTime(2026, 1, 1))) },
        { "<condition attribute='test_parentid' operator='eq' value='{00000000-0000-0000-0000-00000000000A}' />", "_test_parentid_value eq 00000000-0000-0000-0000-00000000000a", All(C("test_parentid", ConditionOperator.Equal, QueryOrganization.A)) },
        { "<condition attribute='test_parentid' operator='eq' value='00000000-0000-0000-0000-00000000000a' />", "_test_parentid_value eq '00000000-0000-0000-0000-00000000000a'", All(C("test_parentid", ConditionOperator.Equal, QueryOrganization.A)) },
        { "<condition attribute='test_thingid' operator='in'><value>00000000-0000-0000-0000-00000000000a</value><value>00000000-0000-0000-0000-00000000000b</value></condition>", "test_thingid in (00000000-0000-0000-0000-00000000000a,00000000-0000-0000-0000-00000000000b)", All(C("test_thingid", ConditionOperator.In, QueryOrganization.A, QueryOrganization.B)) },
        { "<condition attribute='test_text' operator='in'><value>a</value></condition>", "test_text in ('a')", All(C("test_text", ConditionOperator.In, new[] { "a" })) },
        { "<condition attribute='test_text' operator='like' value='%lph%' />", "contains(test_text,'lph')", All(C("test_text", ConditionOperator.Like, "%lph%")) },
        { "<condition attribute='test_text' operator='begins-with' value='Al' />", "startswith(test_text,'Al')", All(C("test_text", ConditionOperator.BeginsWith, "Al")) },
        { "<condition attribute='test_text' operator='ends-with' value='ha' />", "endswith(test_text,'ha')", All(C("test_text", ConditionOperator.EndsWith, "ha")) },
        {
            "<condition attribute='test_int' operator='eq' value='1' /><condition attribute='test_flag' operator='eq' value='0' /><condition attribute='test_text' operator='null' />",
            "test_int eq 1 and test_flag eq false and test_text eq null",
            All(C("test_int", ConditionOperator.Equal, 1), C("test_flag", ConditionOperator.Equal, false), C("test_text", ConditionOperator.Null))
        },
        {
            "<filter type='or'><condition attribute='test_int' operator='eq' value='1' /><condition attribute='test_int' operator='eq' value='2' /></filter><condition attribute='test_flag' operator='eq' value='0' />",
            "(test_int eq 1 or test_int eq 2) and test_flag eq false",
            Either(new FilterExpression(LogicalOperator.Or) { Conditions = { C("test_int", ConditionOperator.Equal, 1), C("test_int", ConditionOperator.Equal, 2) } }, C("test_flag", ConditionOperator.Equal, false))
        },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void TheSameQuestionIsTheSameTree(string fetch, string filter, FilterExpression criteria)
    {
        var model = organization.Test.Organization.Model;
        var table = model.Table(Things.Thing);
        var fromFetch = Shape(organization.Tree($"<filter>{fetch}</filter>"));
        var fromOData = Shape(new FromOData(model, edm).Read(table, new Dictionary<string, string> { ["$select"] = "test_name", ["$filter"] = Uri.UnescapeDataString(filter) }, null).Select);
        var fromSdk = Shape(new FromQueryExpression(model).Translate(new QueryExpression(Things.Thing) { ColumnSet = new ColumnSet("test_name"), Criteria = criteria }));
        Assert.Equal(fromFetch, fromOData);
        // Conditions come before nested filters in the SDK's object; the question is the same.
        if (criteria.Filters.Count == 0) Assert.Equal(fromFetch, fromSdk);
        Assert.Equal(organization.Fetch($"<filter>{fetch}</filter>"), organization.Names(new QueryExpression(Things.Thing) { ColumnSet = new ColumnSet("test_name"), Criteria = criteria }));
    }

    [Fact]
    public void OrderAndPageAreTheSame()
    {
        var model = organization.Test.Organization.Model;
        var query = new QueryExpression(Things.Thing) { ColumnSet = new ColumnSet("test_name"), PageInfo = new PagingInfo { Count = 2, PageNumber = 3 } };
        query.AddOrder("test_int", OrderType.Descending);
        query.AddOrder("test_text", OrderType.Ascending);
        var fetch = "<fetch count='2' page='3'><entity name='test_thing'><attribute name='test_name' /><order attribute='test_int' descending='true' /><order attribute='test_text' /></entity></fetch>";
        var fromFetch = new FromFetchXml(model).Translate(fetch);
        var fromOData = new FromOData(model, edm).Read(model.Table(Things.Thing), new Dictionary<string, string> { ["$select"] = "test_name", ["$orderby"] = "test_int desc,test_text", ["$skiptoken"] = SkipToken.Write(2, 2, null) }, 2).Select;
        Assert.Equal(Shape(fromFetch), Shape(new FromQueryExpression(model).Translate(query)));
        Assert.Equal(Shape(fromFetch), Shape(fromOData));
    }

    private static ConditionExpression C(string column, ConditionOperator operation, params object[] values) => new(column, operation, values);

    private static FilterExpression All(params ConditionExpression[] conditions)
    {
        var filter = new FilterExpression();
        filter.Conditions.AddRange(conditions);
        return filter;
    }

    private static FilterExpression Either(FilterExpression inner, ConditionExpression condition) => new() { Conditions = { condition }, Filters = { inner } };

    private (string Text, string Values) Shape(Select select)
    {
        var sql = organization.Sql(select);
        return (sql.Text, string.Join('|', sql.Parameters));
    }
}
