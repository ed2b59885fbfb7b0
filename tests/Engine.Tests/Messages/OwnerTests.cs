using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Messages;

/// <summary>Who may own a row, and what the owner brings along.</summary>
public sealed class OwnerTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();

    public OwnerTests() => test.Organization.Import(new Package("Roles").Role("Reader", ("prvReadtest_Thing", "Basic")).Role("Other", ("prvReadContact", "Basic")).Zip());

    [Fact]
    public void AUserBringsTheUsersBusinessUnit()
    {
        var unit = test.Unit("North");
        var user = test.User("owner", unit, "Reader");
        var read = test.Read(Create("systemuser", user));
        Assert.Equal(unit, read.GetAttributeValue<EntityReference>("owningbusinessunit").Id);
        Assert.Equal(user, read.GetAttributeValue<EntityReference>("owninguser").Id);
        Assert.False(read.Contains("owningteam"));
    }

    [Fact]
    public void ATeamBringsTheTeamsBusinessUnit()
    {
        var unit = test.Unit("North");
        var team = test.Team("Owners", unit, null, "Reader");
        var read = test.Read(Create("team", team));
        Assert.Equal(unit, read.GetAttributeValue<EntityReference>("owningbusinessunit").Id);
        Assert.Equal(team, read.GetAttributeValue<EntityReference>("owningteam").Id);
        Assert.False(read.Contains("owninguser"));
    }

    [Fact]
    public void AnotherOwnerChangesEverythingThatHangsOnIt()
    {
        var unit = test.Unit("North");
        var id = test.Service.Create(Things.New("x"));
        test.Service.Update(new Entity(Things.Thing, id) { ["ownerid"] = new EntityReference("team", test.Team("Owners", unit, null, "Reader")) });
        var read = test.Read(id);
        Assert.Equal(unit, read.GetAttributeValue<EntityReference>("owningbusinessunit").Id);
        Assert.False(read.Contains("owninguser"));
        Assert.True(read.Contains("owningteam"));
    }

    [Fact]
    public void AnOwnerMustBeAbleToReadTheTable()
    {
        Support.Faults.Throws(FaultCode.OwnerLacksPrivilege, () => Create("systemuser", test.User("user", roles: "Other")));
        Support.Faults.Throws(FaultCode.OwnerLacksPrivilege, () => Create("team", test.Team("team", null, null, "Other")));
        Support.Faults.Throws(FaultCode.OwnerLacksPrivilege, () => Create("team", test.Team("team without roles")));
    }

    [Fact]
    public void AnAdministratorsTeamMayOwnEverything() => Assert.NotEqual(Guid.Empty, Create("team", test.Team("admins", null, null, "System Administrator")));

    [Fact]
    public void ADisabledUserCantBecomeOwner()
    {
        var user = test.User("leaver", null, "Reader");
        test.Service.Update(new Entity("systemuser", user) { ["isdisabled"] = true });
        Support.Faults.Throws(0x8004022b, () => Create("systemuser", user));
    }

    [Fact]
    public void AnAccessTeamCantBecomeOwner()
    {
        var team = test.Service.Create(new Entity("team") { ["name"] = "access", ["teamtype"] = new OptionSetValue(1), ["businessunitid"] = new EntityReference("businessunit", test.Organization.RootBusinessUnitId), ["administratorid"] = new EntityReference("systemuser", test.Organization.SystemUserId) });
        Support.Faults.Throws(0x80048340, () => Create("team", team));
    }

    [Fact]
    public void OnlyUsersAndTeamsOwn() => Support.Faults.Throws(FaultCode.InvalidArgument, () => Create("contact", test.Service.Create(new Entity("contact") { ["lastname"] = "Ada" })));

    [Fact]
    public void AnOwnerThatIsNotThereIsRefused() => Support.Faults.Throws(FaultCode.ObjectDoesNotExist, () => Create("systemuser", Guid.NewGuid()));

    [Fact]
    public void ARowIsNeverWithoutOwner() => Support.Faults.Throws(FaultCode.NotNullable, () => test.Service.Update(new Entity(Things.Thing, test.Service.Create(Things.New("x"))) { ["ownerid"] = null }));

    public void Dispose() => test.Dispose();

    private Guid Create(string table, Guid owner) => test.Service.Create(new Entity(Things.Thing) { ["test_name"] = "x", ["ownerid"] = new EntityReference(table, owner) });
}
