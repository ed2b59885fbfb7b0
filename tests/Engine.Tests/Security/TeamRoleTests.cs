using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Security;

/// <summary>A role that a team holds reaches the rows of the team's unit, not of the member's.</summary>
public sealed class TeamRoleTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();
    private readonly Guid home;
    private readonly Guid apart;
    private readonly Guid below;
    private readonly Guid member;

    public TeamRoleTests()
    {
        test.Organization.Import(new Package("Roles").Role("Owner", ("prvReadtest_Thing", "Basic")).Role("Local", ("prvReadtest_Thing", "Local")).Role("Deep", ("prvReadtest_Thing", "Deep")).Zip());
        (home, apart) = (test.Unit("Home"), test.Unit("Apart"));
        below = test.Unit("Below", apart);
        member = test.User("member", home, "Owner");
    }

    [Fact]
    public void LocalReachesTheTeamsUnit()
    {
        test.Team("team", apart, [member], "Local");
        Assert.Equal([true, false, false], May(RowIn(apart), RowIn(below), RowIn(home)));
    }

    [Fact]
    public void DeepReachesTheUnitsBelowItToo()
    {
        test.Team("team", apart, [member], "Deep");
        Assert.Equal([true, true, false], May(RowIn(apart), RowIn(below), RowIn(home)));
    }

    [Fact]
    public void ReachesOfSeveralRolesAddUp()
    {
        test.Team("team", apart, [member], "Local");
        test.Service.Associate("systemuser", member, new Relationship("systemuserroles_association"), [test.Named("role", "Local")]);
        Assert.Equal([true, false, true], May(RowIn(apart), RowIn(below), RowIn(home)));
    }

    public void Dispose() => test.Dispose();

    private Guid RowIn(Guid unit) => test.Service.Create(new Entity(Things.Thing) { ["ownerid"] = new EntityReference("systemuser", test.User($"owner {Guid.NewGuid()}", unit, "Owner")) });

    /// <summary>Whether the member reads each row; what it finds and what it may retrieve are the same.</summary>
    private bool[] May(params Guid[] rows)
    {
        var service = test.Organization.ServiceFor(member);
        var found = service.RetrieveMultiple(new QueryExpression(Things.Thing)).Entities.Select(e => e.Id).ToHashSet();
        foreach (var row in rows.Where(r => !found.Contains(r))) Support.Faults.Throws(FaultCode.NoAccess, () => service.Retrieve(Things.Thing, row, new ColumnSet(false)));
        foreach (var row in rows.Where(found.Contains)) service.Retrieve(Things.Thing, row, new ColumnSet(false));
        return [.. rows.Select(found.Contains)];
    }
}
