using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Queries.OData;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Queries;

public sealed class LimitTests(QueryOrganization organization) : IClassFixture<QueryOrganization>
{
    private const string Condition = "<condition attribute='test_int' operator='ne' value='7' />";

    [Fact]
    public void FiveHundredConditionsAndLinksAreAllowed()
    {
        Assert.Equal("a b n", organization.Fetch($"<filter>{Repeat(Condition, 500)}</filter>"));
        Support.Faults.Throws(FaultCode.TooManyConditions, () => organization.Fetch($"<filter>{Repeat(Condition, 501)}</filter>"));
        Support.Faults.Throws(FaultCode.TooManyConditions, () => organization.Fetch($"<link-entity name='test_part' from='test_thingid' to='test_thingid' link-type='outer' /><filter>{Repeat(Condition, 500)}</filter>"));
    }

    [Fact]
    public void TheSameLimitHoldsInOData()
    {
        var organizationModel = organization.Test.Organization.Model;
        var table = organizationModel.Table(Things.Thing);
        var from = new FromOData(organizationModel, EdmModelBuilder.Build(organizationModel));
        string Filter(int count) => string.Join(" or ", Enumerable.Repeat("test_int eq 1", count));
        Assert.NotEmpty(organization.Sql(from.Read(table, new Dictionary<string, string> { ["$filter"] = Filter(500) }, null).Select).Text);
        Support.Faults.Throws(FaultCode.TooManyConditions, () => organization.Sql(from.Read(table, new Dictionary<string, string> { ["$filter"] = Filter(501) }, null).Select));
    }

    [Fact]
    public void FifteenLinksAreAllowed()
    {
        string Links(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"<link-entity name='test_part' from='test_thingid' to='test_thingid' link-type='{(i % 2 == 0 ? "outer" : "exists")}' alias='l{i}' />"));
        Assert.Equal("", organization.Fetch(Links(15)));
        Support.Faults.Throws(FaultCode.TooManyLinks, () => organization.Fetch(Links(16)));
    }

    [Fact]
    public void OneConditionMayHaveThousandsOfValues()
    {
        var query = new QueryExpression(Things.Thing) { ColumnSet = new ColumnSet("test_name") };
        query.Criteria.AddCondition("test_int", ConditionOperator.In, [.. Enumerable.Range(-1000, 2001).Cast<object>()]);
        Assert.Equal("a b", organization.Names(query));
    }

    [Fact]
    public void MoreThanTheStoreCanTakeIsAFaultToo()
    {
        var query = new QueryExpression(Things.Thing);
        query.Criteria.AddCondition("test_text", ConditionOperator.Like, new string('%', 60_000));
        Support.Faults.Throws(FaultCode.Sql, () => organization.Names(query));
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(20_000, false)]
    public void FiltersNestAsDeepAsAnyQueryNeeds(int levels, bool allowed)
    {
        var filter = Repeat("<filter>", levels) + "<condition attribute='test_int' operator='eq' value='1' />" + Repeat("</filter>", levels);
        if (allowed) Assert.Equal("a", organization.Fetch(filter));
        else Support.Faults.Throws(FaultCode.InvalidFetchXml, () => organization.Fetch(filter));
    }

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
