using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Tests.Queries;

/// <summary>What FetchXML brings back, and what is no FetchXML.</summary>
public sealed class FromFetchXmlTests(QueryOrganization organization) : IClassFixture<QueryOrganization>
{
    private const string OnlyA = "<filter><condition attribute='test_int' operator='eq' value='1' /></filter>";

    [Fact]
    public void TheKeyComesWithTheColumns()
    {
        var row = One("<attribute name='test_text' />");
        Assert.Equal(["test_thingid", "test_text"], row.Attributes.Keys);
        Assert.Equal((QueryOrganization.A, "test_thing"), (row.Id, row.LogicalName));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<all-attributes />")]
    public void WithoutAttributesAllThatCanBeReadComes(string attributes) => Assert.True(One(attributes).Attributes.Count > 20);

    [Fact]
    public void AnAliasRenamesAColumnAndWrapsItsValue()
    {
        var value = One("<attribute name='test_text' alias='t' />").GetAttributeValue<AliasedValue>("t");
        Assert.Equal(("test_thing", "test_text", "Alpha"), (value.EntityLogicalName, value.AttributeLogicalName, value.Value));
    }

    [Fact]
    public void ValuesComeWithTheirFormat()
    {
        var row = One("<all-attributes />");
        var expected = new Dictionary<string, string>
        {
            ["test_colour"] = "Red", ["test_flag"] = "Yes", ["test_int"] = "1", ["test_decimal"] = "1.5000", ["test_float"] = "1.50000", ["test_money"] = "$10.00",
            ["test_when"] = "1/1/2026 10:00 AM", ["test_day"] = "1/1/2026", ["test_contactid"] = "Ada", ["statecode"] = "Active", ["ownerid"] = "SYSTEM",
        };
        Assert.All(expected, e => Assert.Equal(e.Value, row.FormattedValues[e.Key]));
        Assert.False(row.FormattedValues.Contains("test_text"));
        Assert.Equal($"{row.GetAttributeValue<long>("versionnumber"):#,##0}", row.FormattedValues["versionnumber"]);
    }

    [Fact]
    public void SeveralFiltersMustAllHold() => Assert.Equal("b", organization.Fetch("<filter><condition attribute='test_int' operator='ge' value='1' /></filter><filter><condition attribute='test_int' operator='ge' value='2' /></filter>"));

    [Fact]
    public void AnyConditionOfAnOrMayHold() => Assert.Equal("a n", organization.Fetch("<filter type='or'><condition attribute='test_int' operator='eq' value='1' /><condition attribute='test_int' operator='null' /></filter>"));

    [Fact]
    public void FiltersNest() => Assert.Equal("b n", organization.Fetch("<filter type='or'><condition attribute='test_int' operator='null' /><filter><condition attribute='test_int' operator='gt' value='1' /><condition attribute='test_flag' operator='eq' value='0' /></filter></filter>"));

    [Fact]
    public void AnEmptyFilterHolds() => Assert.Equal("a b n", organization.Fetch("<filter /><filter type='or'><filter /></filter>"));

    [Fact]
    public void DistinctRowsAreThereOnce()
    {
        var fetch = "<fetch distinct='true'><entity name='test_thing'><attribute name='statecode' /></entity></fetch>";
        var row = Assert.Single(organization.Rows(fetch).Entities);
        Assert.Equal(["statecode"], row.Attributes.Keys);
    }

    [Fact]
    public void TopCutsTheResultAndPromisesNoMore()
    {
        var rows = organization.Rows("<fetch top='2'><entity name='test_thing'><attribute name='test_name' /></entity></fetch>");
        Assert.Equal(2, rows.Entities.Count);
        Assert.False(rows.MoreRecords);
        Assert.Null(rows.PagingCookie);
    }

    [Fact]
    public void TheTotalIsCountedWhenAskedFor()
    {
        Assert.Equal(3, organization.Rows("<fetch count='1' returntotalrecordcount='true'><entity name='test_thing' /></fetch>").TotalRecordCount);
        Assert.Equal(1, organization.Rows("<fetch distinct='true' returntotalrecordcount='true'><entity name='test_thing'><attribute name='statecode' /></entity></fetch>").TotalRecordCount);
        Assert.Equal(-1, organization.Rows("<fetch><entity name='test_thing' /></fetch>").TotalRecordCount);
    }

    [Theory]
    [InlineData("", FaultCode.InvalidFetchXml)]
    [InlineData("<fetch>", FaultCode.InvalidFetchXml)]
    [InlineData("<fetch />", FaultCode.InvalidFetchXml)]
    [InlineData("<query><entity name='test_thing' /></query>", FaultCode.InvalidFetchXml)]
    [InlineData("<!DOCTYPE fetch [<!ENTITY x 'y'>]><fetch><entity name='test_thing' /></fetch>", FaultCode.InvalidFetchXml)]
    [InlineData("<fetch><entity /></fetch>", FaultCode.InvalidFetchXml)]
    [InlineData("<fetch top='0'><entity name='test_thing' /></fetch>", FaultCode.InvalidFetchXml)]
    [InlineData("<fetch top='5001'><entity name='test_thing' /></fetch>", FaultCode.InvalidFetchXml)]
    [InlineData("<fetch top='1' count='1'><entity name='test_thing' /></fetch>", FaultCode.InvalidFetchXml)]
    [InlineData("<fetch page='x'><entity name='test_thing' /></fetch>", FaultCode.InvalidFetchXml)]
    [InlineData("<fetch><entity name='test_nothing' /></fetch>", FaultCode.UnknownTable)]
    [InlineData("<fetch><entity name='Test_Thing' /></fetch>", FaultCode.UnknownTable)]
    [InlineData("<fetch><entity name='sqlite_master' /></fetch>", FaultCode.UnknownTable)]
    [InlineData("<fetch><entity name='emulator_state' /></fetch>", FaultCode.UnknownTable)]
    [InlineData("<fetch><entity name='test_thing'><attribute name='test_nothing' /></entity></fetch>", FaultCode.UnknownColumn)]
    [InlineData("<fetch><entity name='test_thing'><attribute name='test_customerid__type' /></entity></fetch>", FaultCode.UnknownColumn)]
    [InlineData("<fetch><entity name='test_thing'><order attribute='test_nothing' /></entity></fetch>", FaultCode.UnknownColumn)]
    [InlineData("<fetch><entity name='test_thing'><filter><condition attribute='test_nothing' operator='null' /></filter></entity></fetch>", FaultCode.UnknownColumn)]
    [InlineData("<fetch><entity name='test_thing'><filter><condition attribute='test_text' /></filter></entity></fetch>", FaultCode.InvalidFetchXml)]
    [InlineData("<fetch><entity name='test_thing'><filter><condition entityname='x' attribute='test_text' operator='null' /></filter></entity></fetch>", FaultCode.UnknownAlias)]
    [InlineData("<fetch><entity name='test_thing'><order entityname='x' attribute='test_text' /></entity></fetch>", FaultCode.UnknownAlias)]
    [InlineData("<fetch><entity name='test_thing'><attribute name='test_thingid' rowaggregate='CountChildren' /></entity></fetch>", FaultCode.InvalidFetchXml)]
    [InlineData("<fetch><entity name='test_thing'><attribute name='test_thingid' rowaggregate='CountAll' alias='s' /></entity></fetch>", FaultCode.InvalidFetchXml)]
    [InlineData("<fetch><entity name='test_thing'><attribute name='test_name' rowaggregate='CountChildren' alias='s' /></entity></fetch>", FaultCode.InvalidFetchXml)]
    [InlineData("<fetch><entity name='test_part'><attribute name='test_partid' rowaggregate='CountChildren' alias='s' /></entity></fetch>", FaultCode.UnsupportedOperator)]
    [InlineData("<fetch datasource='retained'><entity name='test_thing' /></fetch>", FaultCode.NotImplemented)]
    public void WhatCantBeAnsweredIsAFault(string fetch, uint code) => Support.Faults.Throws(code, () => organization.Rows(fetch));

    [Theory]
    [InlineData("version='1.0' mapping='logical' output-format='xml-platform' no-lock='true' latematerialize='true' options='x'")]
    public void WhatChangesNothingIsPassedOver(string attributes) => Assert.Equal("a b n", organization.Fetch("", attributes));

    private Entity One(string attributes) => organization.Rows($"<fetch><entity name='test_thing'>{attributes}{OnlyA}</entity></fetch>").Entities.Single();
}
