using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Messages;

/// <summary>Assign and SetState are updates today.</summary>
public sealed class FormerMessageTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();
    private readonly List<string> seen = [];

    [Fact]
    public void AssignChangesTheOwnerAndRunsTheStepsOfUpdate()
    {
        Listen("Assign");
        var user = test.User("u", null, "System Administrator");
        var id = test.Service.Create(Things.New("x"));
        test.Service.Execute(new OrganizationRequest("Assign") { ["Target"] = new EntityReference(Things.Thing, id), ["Assignee"] = new EntityReference("systemuser", user) });
        Assert.Equal(user, test.Read(id).GetAttributeValue<EntityReference>("ownerid").Id);
        Assert.Equal(["Assign 1", "Update ownerid 1"], seen);
    }

    [Fact]
    public void SetStateChangesStateAndReason()
    {
        Listen("SetState");
        var id = test.Service.Create(Things.New("x"));
        SetState(id, 1, 4);
        var row = test.Read(id);
        Assert.Equal((1, 4), (row.GetAttributeValue<OptionSetValue>("statecode").Value, row.GetAttributeValue<OptionSetValue>("statuscode").Value));
        Assert.Equal(["SetState 1", "Update statecode statuscode 1"], seen);
    }

    [Fact]
    public void AReasonOfMinusOneIsTheStatesOwn()
    {
        var id = test.Service.Create(Things.New("x"));
        SetState(id, 1, -1);
        Assert.Equal(2, test.Read(id).GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    [Fact]
    public void AReasonOfAnotherStateIsRefused()
    {
        var id = test.Service.Create(Things.New("x"));
        Support.Faults.Throws(FaultCode.InvalidStateStatus, () => SetState(id, 1, 1));
    }

    [Fact]
    public void AssignNeedsTheRightToAssign()
    {
        test.Organization.Import(new Package("Roles").Role("Writer", ("prvReadtest_Thing", "Global"), ("prvWritetest_Thing", "Global")).Zip());
        var user = test.User("u", null, "Writer");
        var id = test.Service.Create(Things.New("x"));
        Support.Faults.Throws(FaultCode.PrivilegeDenied, () => test.Organization.ServiceFor(user).Execute(new OrganizationRequest("Assign") { ["Target"] = new EntityReference(Things.Thing, id), ["Assignee"] = new EntityReference("systemuser", user) }));
    }

    public void Dispose() => test.Dispose();

    private void SetState(Guid id, int state, int status) =>
        test.Service.Execute(new OrganizationRequest("SetState") { ["EntityMoniker"] = new EntityReference(Things.Thing, id), ["State"] = new OptionSetValue(state), ["Status"] = new OptionSetValue(status) });

    private void Listen(string message) => test.Steps(on =>
    {
        on(message, Things.Thing, 20, call => seen.Add($"{message} {call.Context.Depth}"));
        on("Update", Things.Thing, 20, call => seen.Add($"Update {string.Join(' ', call.Target.Attributes.Keys)} {call.Context.Depth}"));
    });
}
