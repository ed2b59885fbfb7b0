using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Queries;

/// <summary>Links: of "a" hang two parts, of "b" one, of "n" none; "a" is the parent of "b".</summary>
public sealed class LinkTests : IClassFixture<LinkTests.Parts>
{
    private readonly QueryOrganization organization;

    public LinkTests(Parts parts) => organization = parts.Organization;

    [Theory]
    [InlineData("inner", "a a b")]
    [InlineData("", "a a b")]
    [InlineData("natural", "a a b")]
    [InlineData("outer", "a a b n")]
    [InlineData("exists", "a b")]
    [InlineData("in", "a b")]
    public void TheTypeOfALinkDecidesWhichRowsComeHowOften(string type, string rows) => Assert.Equal(rows, Fetch(Link(type)));

    [Theory]
    [InlineData("inner", "a")]
    [InlineData("outer", "a b n")]
    [InlineData("exists", "a")]
    public void AFilterInsideOfALinkRestrictsWhatIsLinked(string type, string rows) => Assert.Equal(rows, Fetch(Link(type, "<filter><condition attribute='test_name' operator='eq' value='a1' /></filter>")));

    [Fact]
    public void AFilterOfTheRootRestrictsTheWhole()
    {
        Assert.Equal("a", Fetch(Link("outer") + "<filter><condition entityname='p' attribute='test_name' operator='eq' value='a1' /></filter>"));
        Assert.Equal("n", Fetch(Link("outer") + "<filter><condition entityname='p' attribute='test_partid' operator='null' /></filter>"));
        Assert.Equal("a b n", Fetch(Link("outer") + "<filter><condition entityname='p' attribute='test_name' operator='ne' value='a1' /></filter>"));
    }

    /// <summary>"All" is the other way round than it sounds: some parts are there, and none meets the filter.</summary>
    [Theory]
    [InlineData("any", "a", "a b")]
    [InlineData("not any", "b n", "n")]
    [InlineData("all", "b", "")]
    [InlineData("not all", "a", "a b")]
    public void AFilterMayAskForRowsThatHangOnARow(string type, string rows, string withoutFilter)
    {
        Assert.Equal(rows, Fetch($"<filter>{Link(type, "<filter><condition attribute='test_name' operator='eq' value='a1' /></filter>")}</filter>"));
        Assert.Equal(withoutFilter, Fetch($"<filter>{Link(type)}</filter>"));
    }

    [Fact]
    public void SuchAQuestionObeysTheFilterThatItStandsIn()
    {
        var any = Link("any", "<filter><condition attribute='test_name' operator='eq' value='b1' /></filter>");
        Assert.Equal("b n", Fetch($"<filter type='or'>{any}<condition attribute='test_int' operator='null' /></filter>"));
        Assert.Equal("", Fetch($"<filter type='and'>{any}<condition attribute='test_int' operator='null' /></filter>"));
        var query = new QueryExpression(Things.Thing) { ColumnSet = new ColumnSet("test_name") };
        query.Criteria.AnyAllFilterLinkEntity = new LinkEntity(Things.Thing, "test_part", "test_thingid", "test_thingid", JoinOperator.NotAny);
        Assert.Equal("n", organization.Names(query));
    }

    [Fact]
    public void AnInnerLinkInsideOfAFilterIsRefused() =>
        Support.Faults.Throws(FaultCode.InvalidFetchXml, () => Fetch("<filter><link-entity name='test_part' from='test_thingid' to='test_thingid' link-type='matchfirstrow' /></filter>"));

    [Fact]
    public void TheFirstRowComesOnceAndIsCalledByItsSchemaName()
    {
        var rows = organization.Rows(QueryOrganization.Xml("<order attribute='test_name' />" + Link("matchfirstrowusingcrossapply", "<attribute name='test_name' /><filter><condition attribute='test_name' operator='ne' value='a1' /></filter>"))).Entities;
        Assert.Equal(["a a2", "b b1"], rows.Select(r => $"{r["test_name"]} {r.GetAttributeValue<AliasedValue>("test_Name").Value}"));
    }

    [Fact]
    public void ALinkStandsInTheSql()
    {
        var inner = organization.Condition(organization.Tree(Link("inner", "<filter><condition attribute='test_name' operator='eq' value='a1' /></filter>")));
        Assert.Equal("JOIN \"test_part\" AS \"p\" ON \"p\".\"test_thingid\" = \"$\".\"test_thingid\" AND \"p\".\"test_name\" = @0", inner);
        var exists = organization.Condition(organization.Tree(Link("exists", "<filter><condition attribute='test_name' operator='eq' value='a1' /></filter>")));
        Assert.Equal("WHERE EXISTS (SELECT 1 FROM \"test_part\" AS \"p\" WHERE \"p\".\"test_thingid\" = \"$\".\"test_thingid\" AND \"p\".\"test_name\" = @0)", exists);
    }

    [Fact]
    public void LinkedColumnsAreCalledByTheAliasAndWrapped()
    {
        var rows = organization.Rows(QueryOrganization.Xml(Link("outer", "<attribute name='test_name' /><attribute name='test_thingid' alias='whole' />"))).Entities;
        var value = rows[0].GetAttributeValue<AliasedValue>("p.test_name");
        Assert.Equal(("test_part", "test_name"), (value.EntityLogicalName, value.AttributeLogicalName));
        Assert.Equal("a", rows[0].GetAttributeValue<AliasedValue>("whole").Value is EntityReference whole ? whole.Name : null);
        Assert.DoesNotContain(rows[^1].Attributes.Keys, k => k is "p.test_name" or "whole");
    }

    [Fact]
    public void WithoutAnAliasALinkIsCalledByItsTableAndPlace()
    {
        var fetch = "<link-entity name='test_part' from='test_thingid' to='test_thingid'><attribute name='test_name' /></link-entity><filter><condition entityname='test_part' attribute='test_name' operator='eq' value='b1' /></filter>";
        Assert.Equal("b1", organization.Rows(QueryOrganization.Xml(fetch)).Entities.Single().GetAttributeValue<AliasedValue>("test_part1.test_name").Value);
    }

    [Fact]
    public void LinksNest()
    {
        var inner = "<link-entity name='test_thing' from='test_thingid' to='test_parentid' alias='up'><link-entity name='test_part' from='test_thingid' to='test_thingid' alias='p'><filter><condition attribute='test_name' operator='eq' value='a2' /></filter></link-entity></link-entity>";
        Assert.Equal("b", Fetch(inner));
        var inside = "<link-entity name='test_thing' from='test_thingid' to='test_parentid' alias='up' link-type='exists'><link-entity name='test_part' from='test_thingid' to='test_thingid' alias='p'><attribute name='test_name' /><filter><condition attribute='test_name' operator='eq' value='a2' /></filter></link-entity></link-entity>";
        Assert.Equal("b", Fetch(inside));
    }

    [Fact]
    public void AConditionInsideOfALinkMayNameTheRoot() => Assert.Equal("a a", Fetch(Link("inner", "<filter><condition entityname='test_thing' attribute='test_int' operator='eq' value='1' /></filter>")));

    [Fact]
    public void ALinkMayHaveAnyName()
    {
        foreach (var alias in new[] { "r", "n", "select", "A", "a\"b", "x.y" }) Assert.Equal("a a b", Fetch($"<link-entity name='test_part' from='test_thingid' to='test_thingid' alias='{alias}' />".Replace("a\"b", "a&quot;b", StringComparison.Ordinal)));
    }

    [Fact]
    public void TwoLinksOfOneNameAreRefused()
    {
        var twice = Link("inner") + Link("inner");
        Support.Faults.Throws(FaultCode.DuplicateAlias, () => Fetch(twice));
        Support.Faults.Throws(FaultCode.DuplicateAlias, () => Fetch(Link("inner") + Link("inner").Replace("alias='p'", "alias='P'", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("<link-entity name='test_nothing' from='a' to='b' />", FaultCode.UnknownTable)]
    [InlineData("<link-entity name='test_part' from='test_nothing' to='test_thingid' />", FaultCode.UnknownColumn)]
    [InlineData("<link-entity name='test_part' from='test_thingid' to='test_nothing' />", FaultCode.UnknownColumn)]
    [InlineData("<link-entity name='test_setting' />", FaultCode.UnknownTable)]
    [InlineData("<link-entity name='test_part' from='test_name' />", FaultCode.UnknownTable)]
    [InlineData("<link-entity name='systemuser' />", FaultCode.InvalidFetchXml)]
    [InlineData("<link-entity name='test_thing' />", FaultCode.InvalidFetchXml)]
    [InlineData("<filter><link-entity name='contact' link-type='any' /></filter>", FaultCode.NotImplemented)]
    [InlineData("<link-entity name='test_part' from='test_thingid' to='test_thingid' link-type='any' />", FaultCode.InvalidFetchXml)]
    [InlineData("<filter><link-entity name='test_part' from='test_thingid' to='test_thingid' link-type='nearly' /></filter>", FaultCode.InvalidFetchXml)]
    [InlineData("<link-entity name='test_part' from='test_thingid' to='test_thingid' link-type='exists' alias='p' /><filter><condition entityname='p' attribute='test_name' operator='null' /></filter>", FaultCode.UnknownAlias)]
    [InlineData("<link-entity name='test_part' from='test_thingid' to='test_thingid' link-type='exists' alias='p'><order attribute='test_name' /></link-entity>", FaultCode.UnknownAlias)]
    public void ALinkThatLeadsNowhereIsAFault(string link, uint code) => Support.Faults.Throws(code, () => Fetch(link));

    [Theory]
    [InlineData("<link-entity name='test_part' />", "a a b")]
    [InlineData("<link-entity name='test_part' from='test_thingid' />", "a a b")]
    [InlineData("<link-entity name='test_part' to='test_thingid' link-type='exists' />", "a b")]
    [InlineData("<link-entity name='test_thing' to='test_parentid' alias='up'><filter><condition attribute='test_name' operator='eq' value='a' /></filter></link-entity>", "b")]
    [InlineData("<link-entity name='test_thing' from='test_parentid' alias='down' />", "a")]
    public void TheRelationshipTellsWhatALinkDoesNotSay(string link, string rows) => Assert.Equal(rows, Fetch(link));

    [Fact]
    public void WithoutColumnsALinkGoesByThePairsOfTwoTables()
    {
        var service = organization.Test.Service;
        var contact = service.Create(new Entity("contact") { ["lastname"] = "Ada" });
        service.Associate(Things.Thing, QueryOrganization.B, new Relationship("test_thing_people"), [new EntityReference("contact", contact)]);
        Assert.Equal("b", Fetch("<link-entity name='contact' intersect='true'><filter><condition attribute='lastname' operator='eq' value='Ada' /></filter></link-entity>"));
        Assert.Equal("a b n", Fetch("<link-entity name='contact' link-type='outer' />"));
        Assert.Equal("b", Fetch("<link-entity name='contact' link-type='exists' />"));
        var row = Assert.Single(organization.Rows(QueryOrganization.Xml("<link-entity name='contact' alias='c'><attribute name='lastname' /></link-entity>")).Entities);
        Assert.Equal("Ada", row.GetAttributeValue<AliasedValue>("c.lastname").Value);
        service.Delete("contact", contact);
    }

    [Fact]
    public void ALinkIsSortedBehindTheRoot()
    {
        Assert.Equal("b a a", Fetch("<order attribute='test_name' descending='true' />" + Link("inner", "<order attribute='test_name' descending='true' />")));
        Assert.Equal("b a a", Fetch(Link("inner", "<order attribute='test_name' descending='true' />")));
        Assert.Equal("a2 a1 b1", string.Join(' ', organization.Rows(QueryOrganization.Xml("<order attribute='test_name' />" + Link("inner", "<attribute name='test_name' /><order attribute='test_name' descending='true' />"))).Entities.Select(e => e.GetAttributeValue<AliasedValue>("p.test_name").Value)));
    }

    private string Fetch(string inside) => organization.Fetch(inside);

    private static string Link(string type, string inside = "") => $"<link-entity name='test_part' from='test_thingid' to='test_thingid' alias='p' {(type.Length > 0 ? $"link-type='{type}'" : "")}>{inside}</link-entity>";

    public sealed class Parts : IDisposable
    {
        public Parts()
        {
            foreach (var (name, thing) in new[] { ("a1", QueryOrganization.A), ("a2", QueryOrganization.A), ("b1", QueryOrganization.B) })
            {
                Organization.Test.Service.Create(new Entity("test_part") { ["test_name"] = name, ["test_thingid"] = new EntityReference(Things.Thing, thing) });
            }
        }

        public QueryOrganization Organization { get; } = new();

        public void Dispose() => Organization.Dispose();
    }
}
