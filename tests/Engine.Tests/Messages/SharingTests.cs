using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Messages;

/// <summary>What is shared of a row, with whom, and what follows.</summary>
public sealed class SharingTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();
    private readonly Guid owner;
    private readonly Guid reader;
    private readonly Guid row;

    public SharingTests()
    {
        test.Organization.Import(new Package("Roles")
            .Role("Member", Rights("test_Thing").Concat(Rights("test_Part")).ToArray())
            .Role("Stranger", ("prvReadContact", "Basic")).Zip());
        owner = test.User("owner", null, "Member");
        reader = test.User("reader", null, "Member");
        row = As(owner).Create(Things.New("x", ("int", 1)));
    }

    [Fact]
    public void ASharedRowIsReadAndFound()
    {
        Support.Faults.Throws(FaultCode.NoAccess, () => As(reader).Retrieve(Things.Thing, row, new ColumnSet(false)));
        Assert.Empty(Found(reader));
        Grant(AccessRights.ReadAccess);
        As(reader).Retrieve(Things.Thing, row, new ColumnSet(false));
        Assert.Equal([row], Found(reader));
        Support.Faults.Throws(FaultCode.NoAccess, () => As(reader).Update(new Entity(Things.Thing, row) { ["test_int"] = 2 }));
    }

    [Fact]
    public void EachRightIsSharedByItself()
    {
        Grant(AccessRights.WriteAccess);
        As(reader).Update(new Entity(Things.Thing, row) { ["test_int"] = 2 });
        Support.Faults.Throws(FaultCode.NoAccess, () => As(reader).Retrieve(Things.Thing, row, new ColumnSet(false)));
        Support.Faults.Throws(FaultCode.NoAccess, () => As(reader).Delete(Things.Thing, row));
    }

    [Fact]
    public void GrantingAddsAndModifyingReplaces()
    {
        Grant(AccessRights.ReadAccess);
        Grant(AccessRights.WriteAccess);
        Assert.Equal(AccessRights.ReadAccess | AccessRights.WriteAccess, Shared().Single().AccessMask);
        As(owner).Execute(new ModifyAccessRequest { Target = Row, PrincipalAccess = Access(AccessRights.WriteAccess) });
        Assert.Equal(AccessRights.WriteAccess, Shared().Single().AccessMask);
    }

    [Fact]
    public void RevokingEndsIt()
    {
        Grant(AccessRights.ReadAccess);
        As(owner).Execute(new RevokeAccessRequest { Target = Row, Revokee = User(reader) });
        Assert.Empty(Shared());
        Assert.Empty(Found(reader));
    }

    [Fact]
    public void WhatATeamSharesItsMembersDo()
    {
        var team = test.Team("team", null, [reader]);
        As(owner).Execute(new GrantAccessRequest { Target = Row, PrincipalAccess = new PrincipalAccess { Principal = new EntityReference("team", team), AccessMask = AccessRights.ReadAccess } });
        Assert.Equal([row], Found(reader));
    }

    [Fact]
    public void SharingGivesNothingToWhoLacksThePrivilege()
    {
        var stranger = test.User("stranger", null, "Stranger");
        As(owner).Execute(new GrantAccessRequest { Target = Row, PrincipalAccess = new PrincipalAccess { Principal = User(stranger), AccessMask = AccessRights.ReadAccess } });
        Support.Faults.Throws(FaultCode.PrivilegeDenied, () => As(stranger).Retrieve(Things.Thing, row, new ColumnSet(false)));
    }

    [Fact]
    public void NobodySharesWhatItMayNotShareOrDoesNotHave()
    {
        Support.Faults.Throws(FaultCode.NoAccess, () => As(reader).Execute(new GrantAccessRequest { Target = Row, PrincipalAccess = Access(AccessRights.ReadAccess) }));
        Grant(AccessRights.ReadAccess | AccessRights.ShareAccess);
        var third = test.User("third", null, "Member");
        Support.Faults.Throws(FaultCode.NoAccess, () => As(reader).Execute(new GrantAccessRequest { Target = Row, PrincipalAccess = new PrincipalAccess { Principal = User(third), AccessMask = AccessRights.WriteAccess } }));
        As(reader).Execute(new GrantAccessRequest { Target = Row, PrincipalAccess = new PrincipalAccess { Principal = User(third), AccessMask = AccessRights.ReadAccess } });
    }

    [Fact]
    public void ARowIsNotSharedWithItsOwner() =>
        Support.Faults.Throws(FaultCode.CannotShareWithOwner, () => As(owner).Execute(new GrantAccessRequest { Target = Row, PrincipalAccess = new PrincipalAccess { Principal = User(owner), AccessMask = AccessRights.ReadAccess } }));

    [Fact]
    public void RowsOfTheOrganizationAreNotShared()
    {
        var setting = test.Service.Create(new Entity("test_setting"));
        Support.Faults.Throws(FaultCode.InvalidArgument, () => test.Service.Execute(new GrantAccessRequest { Target = new EntityReference("test_setting", setting), PrincipalAccess = Access(AccessRights.ReadAccess) }));
    }

    [Fact]
    public void WhatBelongsToTheRowIsSharedWithIt()
    {
        var part = As(owner).Create(new Entity("test_part") { ["test_thingid"] = Row });
        Grant(AccessRights.ReadAccess);
        As(reader).Retrieve("test_part", part, new ColumnSet(false));
        As(owner).Execute(new RevokeAccessRequest { Target = Row, Revokee = User(reader) });
        Support.Faults.Throws(FaultCode.NoAccess, () => As(reader).Retrieve("test_part", part, new ColumnSet(false)));
    }

    [Fact]
    public void WhatBelongsToTheRowGoesToItsNewOwner()
    {
        var part = As(owner).Create(new Entity("test_part") { ["test_thingid"] = Row });
        test.Service.Update(new Entity(Things.Thing, row) { ["ownerid"] = User(reader) });
        Assert.Equal(reader, test.Read(part, "test_part").GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [Fact]
    public void WhatAPluginSharesIsSharedWithinItsRequest()
    {
        var found = 0;
        test.On("Update", Things.Thing, 40, call =>
        {
            call.System.Execute(new GrantAccessRequest { Target = Row, PrincipalAccess = Access(AccessRights.ReadAccess) });
            found = call.As(reader).RetrieveMultiple(new QueryExpression(Things.Thing)).Entities.Count;
        });
        As(owner).Update(new Entity(Things.Thing, row) { ["test_int"] = 2 });
        Assert.Equal(1, found);
    }

    [Fact]
    public void ARowThatIsGoneIsSharedWithNobody()
    {
        Grant(AccessRights.ReadAccess);
        As(owner).Delete(Things.Thing, row);
        Assert.Equal(0, test.Count("principalobjectaccess"));
    }

    [Fact]
    public void RightsOfAllKindsAreToldTogether()
    {
        Grant(AccessRights.ReadAccess | AccessRights.WriteAccess);
        Assert.Equal(AccessRights.ReadAccess | AccessRights.WriteAccess | AccessRights.CreateAccess, RightsOf(User(reader)) | AccessRights.CreateAccess);
        Assert.True(RightsOf(User(owner)).HasFlag(AccessRights.DeleteAccess | AccessRights.AssignAccess));
        Assert.Equal(AccessRights.None, RightsOf(new EntityReference("team", test.Team("team"))));
    }

    public void Dispose() => test.Dispose();

    private EntityReference Row => new(Things.Thing, row);

    private IOrganizationService As(Guid user) => test.Organization.ServiceFor(user);

    private void Grant(AccessRights rights) => As(owner).Execute(new GrantAccessRequest { Target = Row, PrincipalAccess = Access(rights) });

    private PrincipalAccess Access(AccessRights rights) => new() { Principal = User(reader), AccessMask = rights };

    private PrincipalAccess[] Shared() => ((RetrieveSharedPrincipalsAndAccessResponse)test.Service.Execute(new RetrieveSharedPrincipalsAndAccessRequest { Target = Row })).PrincipalAccesses;

    private AccessRights RightsOf(EntityReference principal) => ((RetrievePrincipalAccessResponse)test.Service.Execute(new RetrievePrincipalAccessRequest { Target = Row, Principal = principal })).AccessRights;

    private IEnumerable<Guid> Found(Guid user) => As(user).RetrieveMultiple(new QueryExpression(Things.Thing)).Entities.Select(e => e.Id);

    private static EntityReference User(Guid id) => new("systemuser", id);

    private static IEnumerable<(string, string)> Rights(string table) => new[] { "Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share" }.Select(r => ($"prv{r}{table}", "Basic"));
}
