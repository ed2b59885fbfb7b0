using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Queries;
using SocialExtension.Emulator.Queries.OData;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Queries.OData;

/// <summary>$apply over the three things: "a" (1, red, 10), "b" (2, green, 20, below "a") and "n", which has nothing.</summary>
public sealed class ApplyTests(QueryOrganization organization) : IClassFixture<QueryOrganization>
{
    [Theory]
    [InlineData("aggregate($count as n)", "n=3")]
    [InlineData("aggregate(test_int with sum as s)", "s=3")]
    [InlineData("aggregate(test_int with min as l,test_int with max as m)", "l=1 m=2")]
    [InlineData("aggregate(test_decimal with average as a)", "a=2")]
    [InlineData("aggregate(test_name with countdistinct as d)", "d=3")]
    [InlineData("aggregate(test_money with sum as s)", "s=30")]
    [InlineData("filter(test_int gt 1)/aggregate($count as n)", "n=1")]
    [InlineData("filter(test_int gt 0)/filter(test_int lt 2)/aggregate($count as n)", "n=1")]
    [InlineData("filter(Microsoft.Dynamics.CRM.In(PropertyName='test_int',PropertyValues=[1,2]))/aggregate($count as n)", "n=2")]
    [InlineData("groupby((test_colour))", "; test_colour=1; test_colour=2")]
    [InlineData("groupby((test_colour),aggregate($count as n))", "n=1; test_colour=1 n=1; test_colour=2 n=1")]
    [InlineData("filter(test_int ne null)/groupby((test_colour,test_flag),aggregate(test_int with sum as s))", "test_colour=1 test_flag=True s=1; test_colour=2 test_flag=False s=2")]
    [InlineData("filter(test_int ne null)/groupby((_test_contactid_value),aggregate(test_int with sum as s))", "s=2; _test_contactid_value=contact s=1")]
    [InlineData("groupby((test_ContactId/lastname),aggregate($count as n))", "n=2; n=1 contact_lastname=Ada")]
    [InlineData("aggregate(test_ParentId/test_int with sum as s)", "s=1")]
    public void RowsAreSummedUp(string apply, string rows) => Assert.Equal(rows, Rows(("$apply", apply)));

    [Fact]
    public void GroupsAreSortedByWhatTheyAreGroupedByAndCut() =>
        Assert.Equal("test_colour=2 n=1; test_colour=1 n=1", Rows(("$apply", "groupby((test_colour),aggregate($count as n))"), ("$orderby", "test_colour desc"), ("$top", "2")));

    [Theory]
    [InlineData("groupby((test_colour),aggregate($count as n))", "$orderby", "n desc", FaultCode.ODataRequest, "SingleValueOpenPropertyAccess")]
    [InlineData("groupby((test_when))", "$top", "1", FaultCode.InvalidFetchXml, "dategrouping")]
    [InlineData("aggregate(test_text with sum as s)", "$top", "1", FaultCode.InvalidFetchXml, "can't be used on 'test_text'")]
    [InlineData("aggregate(test_colour with sum as s)", "$top", "1", FaultCode.InvalidFetchXml, "can't be used on 'test_colour'")]
    [InlineData("aggregate(test_nothing with sum as s)", "$top", "1", FaultCode.ODataRequest, "test_nothing")]
    [InlineData("aggregate(test_int with sum as s,test_int with max as s)", "$top", "1", FaultCode.DuplicateAlias, "'s'")]
    [InlineData("aggregate($count as n)/filter(n gt 1)", "$top", "1", FaultCode.NotImplemented, "$apply")]
    [InlineData("filter(test_int gt 1)", "$top", "1", FaultCode.NotImplemented, "$apply")]
    [InlineData("aggregate($count as n)", "$filter", "test_int eq 1", FaultCode.NotImplemented, "$filter")]
    [InlineData("nonsense", "$top", "1", FaultCode.ODataRequest, "")]
    public void WhatCantBeSummedUpIsAFaultThatSaysWhy(string apply, string option, string value, uint code, string says) => Assert.Contains(says, Support.Faults.Throws(code, () => Rows(("$apply", apply), (option, value))), StringComparison.Ordinal);

    private string Rows(params (string Name, string Value)[] options)
    {
        var model = organization.Test.Organization.Model;
        var query = new FromOData(model, EdmModelBuilder.Build(model)).Read(model.Table(Things.Thing), options.ToDictionary(o => o.Name, o => o.Value), null);
        return string.Join("; ", organization.Test.Service.RetrieveMultiple(new TreeQuery(query.Select)).Entities.Select(r => string.Join(' ', r.Attributes.Select(a => $"{a.Key}={Text(((AliasedValue)a.Value).Value)}"))));
    }

    private static string Text(object value) => value switch
    {
        OptionSetValue option => $"{option.Value}",
        EntityReference reference => reference.LogicalName,
        Money money => money.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
