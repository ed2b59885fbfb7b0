using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Queries;

/// <summary>Conditions that follow a hierarchy: of things ("top" over "mid" over "low", and "other"), and of users.</summary>
public sealed class HierarchyTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();
    private readonly Guid top;
    private readonly Guid mid;
    private readonly Guid low;

    public HierarchyTests()
    {
        top = test.Service.Create(Things.New("top"));
        mid = test.Service.Create(Things.New("mid", ("parentid", new EntityReference(Things.Thing, top))));
        low = test.Service.Create(Things.New("low", ("parentid", new EntityReference(Things.Thing, mid))));
        test.Service.Create(Things.New("other"));
    }

    [Theory]
    [InlineData("under", "low")]
    [InlineData("eq-or-under", "low mid")]
    [InlineData("above", "top")]
    [InlineData("eq-or-above", "mid top")]
    [InlineData("not-under", "other top")]
    public void RowsAreFoundByWhereTheyStand(string operation, string rows) => Assert.Equal(rows, Names("test_thingid", operation, mid));

    [Fact]
    public void ALookupIsFollowedAsTheKeyIs()
    {
        Assert.Equal("low mid", Names("test_parentid", "eq-or-under", top));
        Assert.Equal("other top", Names("test_parentid", "not-under", top));
    }

    [Fact]
    public void ACircleEnds()
    {
        test.Service.Update(new Entity(Things.Thing, top) { ["test_parentid"] = new EntityReference(Things.Thing, low) });
        Assert.Equal("low top", Names("test_thingid", "under", mid));
        Assert.Equal("low mid top", Names("test_thingid", "eq-or-above", mid));
    }

    [Fact]
    public void TheRowsDirectlyBelowAreCounted()
    {
        test.Service.Create(Things.New("mid2", ("parentid", new EntityReference(Things.Thing, top))));
        var found = test.Service.RetrieveMultiple(new FetchExpression("<fetch><entity name='test_thing'><attribute name='test_name' /><attribute name='test_thingid' alias='below' rowaggregate='CountChildren' /><order attribute='test_name' /></entity></fetch>")).Entities;
        Assert.Equal([("low", 0), ("mid", 1), ("mid2", 0), ("other", 0), ("top", 2)], found.Select(f => ((string)f["test_name"], (int)f.GetAttributeValue<AliasedValue>("below").Value)));
        var linked = test.Service.RetrieveMultiple(new FetchExpression($"<fetch><entity name='test_thing'><link-entity name='test_thing' from='test_thingid' to='test_parentid' alias='up'><attribute name='test_thingid' alias='beside' rowaggregate='CountChildren' /></link-entity><filter><condition attribute='test_thingid' operator='eq' value='{mid}' /></filter></entity></fetch>")).Entities;
        Assert.Equal(2, Assert.Single(linked).GetAttributeValue<AliasedValue>("beside").Value);
    }

    [Fact]
    public void ATableWithoutAHierarchyIsRefused() => Support.Faults.Throws(FaultCode.UnsupportedOperator, () =>
        test.Service.RetrieveMultiple(new FetchExpression($"<fetch><entity name='test_part'><filter><condition attribute='test_partid' operator='under' value='{top}' /></filter></entity></fetch>")));

    [Fact]
    public void ABadIdIsAFault() => Support.Faults.Throws(FaultCode.InvalidConditionValue, () => Names("test_thingid", "under", "somebody"));

    [Fact]
    public void UsersAndTeamsAreThoseOfWhoAsks()
    {
        var boss = test.User("Boss", null, "System Administrator");
        var clerk = test.User("Clerk", null, "System Administrator");
        test.Service.Update(new Entity("systemuser", clerk) { ["parentsystemuserid"] = new EntityReference("systemuser", boss) });
        var mine = test.Team("Mine", null, [boss], "System Administrator");
        var theirs = test.Team("Theirs", null, [clerk], "System Administrator");
        foreach (var (name, owner) in new[] { ("boss", new EntityReference("systemuser", boss)), ("clerk", new EntityReference("systemuser", clerk)), ("mine", new EntityReference("team", mine)), ("theirs", new EntityReference("team", theirs)) })
        {
            var thing = Things.New(name);
            thing["ownerid"] = owner;
            test.Service.Create(thing);
        }

        Assert.Equal("mine", Owned("eq-userteams", boss));
        Assert.Equal("boss mine", Owned("eq-useroruserteams", boss));
        Assert.Equal("boss clerk", Owned("eq-useroruserhierarchy", boss));
        Assert.Equal("boss clerk mine theirs", Owned("eq-useroruserhierarchyandteams", boss));
        Assert.Equal("clerk", Owned("eq-useroruserhierarchy", clerk));
    }

    [Fact]
    public void TheLanguageIsThatOfWhoAsks()
    {
        test.Service.Update(new Entity(Things.Thing, top) { ["test_int"] = 1000 });
        var user = test.User("German", null, "System Administrator");
        test.Service.Update(new Entity("usersettings", user) { ["uilanguageid"] = 1000 });
        var fetch = new FetchExpression("<fetch><entity name='test_thing'><attribute name='test_name' /><filter><condition attribute='test_int' operator='eq-userlanguage' /></filter></entity></fetch>");
        Assert.Single(test.Organization.ServiceFor(user).RetrieveMultiple(fetch).Entities);
        Assert.Empty(test.Service.RetrieveMultiple(fetch).Entities);
    }

    public void Dispose() => test.Dispose();

    private string Owned(string operation, Guid user) => Names(test.Organization.ServiceFor(user), $"<condition attribute='ownerid' operator='{operation}' />");

    private string Names(string column, string operation, object value) => Names(test.Service, $"<condition attribute='{column}' operator='{operation}' value='{value}' />");

    private static string Names(IOrganizationService service, string condition) => string.Join(' ', service.RetrieveMultiple(new FetchExpression($"<fetch><entity name='test_thing'><attribute name='test_name' /><order attribute='test_name' /><filter>{condition}</filter></entity></fetch>")).Entities.Select(e => e["test_name"]));
}
