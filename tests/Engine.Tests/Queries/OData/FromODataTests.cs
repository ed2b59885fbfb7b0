using Microsoft.OData.Edm;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Queries;
using SocialExtension.Emulator.Queries.OData;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Queries.OData;

/// <summary>"n" has null in every column that is asked for.</summary>
public sealed class FromODataTests(QueryOrganization organization) : IClassFixture<QueryOrganization>
{
    private readonly IEdmModel edm = EdmModelBuilder.Build(organization.Test.Organization.Model);

    [Theory]
    [InlineData("test_int eq 1", "a")]
    [InlineData("test_int ne 1", "b n")]
    [InlineData("not (test_int eq 1)", "b n")]
    [InlineData("not (test_int ne 1)", "a")]
    [InlineData("test_int gt 1", "b")]
    [InlineData("test_int ge 1", "a b")]
    [InlineData("test_int lt 2", "a")]
    [InlineData("test_int le 2", "a b")]
    [InlineData("1 le test_int", "a b")]
    [InlineData("test_text eq 'ALPHA'", "a")]
    [InlineData("test_text in ('alpha','beta')", "a b")]
    [InlineData("test_int in (1)", "a")]
    [InlineData("not (test_int in (1))", "b n")]
    [InlineData("startswith(test_text,'al')", "a")]
    [InlineData("endswith(test_text,'TA')", "b")]
    [InlineData("contains(test_text,'et')", "b")]
    [InlineData("contains(test_text,'A%A')", "a")]
    [InlineData("not contains(test_text,'et')", "a n")]
    [InlineData("not startswith(test_text,'al')", "b n")]
    [InlineData("test_text eq null", "n")]
    [InlineData("null ne test_text", "a b")]
    [InlineData("_test_contactid_value eq null", "b n")]
    [InlineData("_test_contactid_value eq 00000000-0000-0000-0000-0000000000ad", "a")]
    [InlineData("_test_contactid_value eq '00000000-0000-0000-0000-0000000000ad'", "a")]
    [InlineData("test_many eq '3,1'", "a")]
    [InlineData("test_many ne null", "a b")]
    [InlineData("Microsoft.Dynamics.CRM.ContainValues(PropertyName='test_many',PropertyValues=['1','2'])", "a b")]
    [InlineData("Microsoft.Dynamics.CRM.DoesNotContainValues(PropertyName='test_many',PropertyValues=[\"3\"])", "b n")]
    [InlineData("test_flag", "a")]
    [InlineData("not test_flag", "b n")]
    [InlineData("test_colour eq 1 or test_colour eq 2 and test_int eq 7", "a")]
    [InlineData("(test_colour eq 1 or test_colour eq 2) and test_int eq 2", "b")]
    [InlineData("test_decimal eq 1.5 and test_float eq 1.5 and test_money eq 10", "a")]
    [InlineData("test_when gt 2026-01-01T12:00:00Z", "b")]
    [InlineData("test_when gt 2026-01-02", "b")]
    [InlineData("test_day eq 2026-01-01", "a")]
    public void AFilterBringsItsRows(string filter, string rows) => Assert.Equal(rows, Names(("$filter", filter)));

    [Theory]
    [InlineData("$orderby", "test_colour desc", "b a n")]
    [InlineData("$orderby", "_test_parentid_value desc,test_int desc", "b a n")]
    [InlineData("$top", "2", "a b")]
    [InlineData("$top", "9999", "a b n")]
    public void OrderAndTop(string option, string value, string rows) => Assert.Equal(rows, Names((option, value)));

    [Fact]
    public void WhereAPageSizeIsAskedForTopIsPassedOver()
    {
        var select = Translate(2, ("$top", "1"));
        Assert.Null(select.Top);
        Assert.Equal(2, select.PageSize);
    }

    [Fact]
    public void TopIsAtMostAPageAndHasNoNext() => Assert.Equal(5000, Translate(null, ("$top", "6000")).Top);

    [Fact]
    public void TheKeyIsAlwaysSelected() => Assert.Equal(["test_thingid", "test_text", "test_contactid"], Translate(null, ("$select", "test_text,_test_contactid_value,test_text")).Columns.Select(c => c.Name));

    [Theory]
    [InlineData("$filter", "test_nothing eq 1", "Could not find a property named 'test_nothing' on type 'Microsoft.Dynamics.CRM.test_thing'.")]
    [InlineData("$filter", "Test_Int eq 1", "Test_Int")]
    [InlineData("$filter", "test_int eq", "")]
    [InlineData("$filter", "test_int eq 'one'", "")]
    [InlineData("$filter", "test_text eq \"x\"", "")]
    [InlineData("$filter", "test_int gt null", "")]
    [InlineData("$filter", "test_text eq 'it's'", "")]
    [InlineData("$filter", "test_contactid eq null", "")]
    [InlineData("$select", "test_nothing", "test_nothing")]
    [InlineData("$orderby", "test_nothing", "test_nothing")]
    [InlineData("$top", "-1", "")]
    [InlineData("$top", "x", "")]
    [InlineData("$count", "perhaps", "")]
    public void WhatCantBeReadIsABadRequest(string option, string value, string says) => Assert.Contains(says, Support.Faults.Throws(FaultCode.ODataRequest, () => Names((option, value))), StringComparison.Ordinal);

    [Theory]
    [InlineData("$filter", "Microsoft.Dynamics.CRM.ThisFiscalYear(PropertyName='test_when')")]
    [InlineData("$filter", "tolower(test_text) eq 'alpha'")]
    [InlineData("$filter", "year(test_when) eq 2026")]
    [InlineData("$filter", "test_int add 1 eq 2")]
    [InlineData("$skip", "1")]
    [InlineData("$search", "x")]
    [Missing("Some options of OData, such as $search and $compute.")]
    public void WhatIsToComeIsNotImplemented(string option, string value) => Support.Faults.Throws(FaultCode.NotImplemented, () => Names((option, value)));

    [Fact]
    public void ANameOfThePlatformInsideOfATextIsText() => Assert.Equal("", Names(("$filter", "test_text eq 'Microsoft.Dynamics.CRM.contact'")));

    [Theory]
    [InlineData("nothing")]
    [InlineData("<cookie pagenumber=\"0\" />")]
    [InlineData("<cookie pagenumber=\"x\" />")]
    public void ATokenThatIsNoneIsRefused(string token) => Support.Faults.Throws(FaultCode.InvalidPagingCookie, () => Translate(1, ("$skiptoken", token)));

    [Fact]
    public void ATokenGoesOnWhereThePageEnded()
    {
        var query = Translate(2);
        var page = Rows(query);
        Assert.True(page.MoreRecords);
        var next = Translate(2, ("$skiptoken", SkipToken.Write(1, 2, page.PagingCookie)));
        Assert.Equal(["n"], Rows(next).Entities.Select(e => e["test_name"]));
        // Who forgets to ask for the page size again misses nothing.
        Assert.Equal(["n"], Rows(Translate(null, ("$skiptoken", SkipToken.Write(1, 2, page.PagingCookie)))).Entities.Select(e => e["test_name"]));
        Assert.Equal(["n"], Rows(Translate(null, ("$skiptoken", SkipToken.Write(1, 2, null)))).Entities.Select(e => e["test_name"]));
    }

    private Select Translate(int? pageSize, params (string Name, string Value)[] options) => new FromOData(organization.Test.Organization.Model, edm).Read(organization.Test.Organization.Model.Table(Things.Thing), options.ToDictionary(o => o.Name, o => o.Value), pageSize).Select;

    private EntityCollection Rows(Select select) => organization.Test.Service.RetrieveMultiple(new TreeQuery(select));

    private string Names(params (string, string)[] options) => string.Join(' ', Rows(Translate(null, options)).Entities.Select(e => e["test_name"]));
}
