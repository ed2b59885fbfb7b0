using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Security;

/// <summary>Which privilege a table's rights have, and where a user gets privileges from.</summary>
public sealed class PrivilegeTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();

    [Fact]
    public void MakingARowNeedsThePrivilegeToCreate()
    {
        Import(("prvReadtest_Thing", "Basic"));
        var message = Support.Faults.Throws(FaultCode.PrivilegeDenied, () => ServiceOf("user", "Role").Create(Things.New("x")));
        Assert.Contains("prvCreatetest_Thing", message, StringComparison.Ordinal);
        Assert.Equal(0, test.Count());
    }

    [Fact]
    public void WhoMakesARowOwnsIt()
    {
        Import(("prvReadtest_Thing", "Basic"), ("prvCreatetest_Thing", "Basic"));
        var service = ServiceOf("user", "Role");
        var id = service.Create(Things.New("x"));
        Assert.Equal("x", service.Retrieve(Things.Thing, id, new ColumnSet(true))["test_name"]);
    }

    [Fact]
    public void PointingToARowNeedsAppendToOnThatRow()
    {
        Import(("prvReadtest_Thing", "Basic"), ("prvCreatetest_Thing", "Basic"), ("prvAppendtest_Thing", "Basic"), ("prvReadContact", "Basic"), ("prvAppendToContact", "Basic"));
        var user = test.User("user", null, "Role");
        var service = test.Organization.ServiceFor(user);
        var strangers = new EntityReference("contact", test.Service.Create(new Entity("contact")));
        var own = new EntityReference("contact", test.Service.Create(new Entity("contact") { ["ownerid"] = new EntityReference("systemuser", user) }));
        Support.Faults.Throws(FaultCode.NoAccess, () => service.Create(Things.New("x", ("contactid", strangers))));
        Support.Faults.Throws(FaultCode.PrivilegeDenied, () => service.Create(Things.New("x", ("parentid", new EntityReference(Things.Thing, test.Service.Create(Things.New("parent")))))));
        Assert.NotEqual(Guid.Empty, service.Create(Things.New("x", ("contactid", own))));
    }

    [Fact]
    public void EveryTypeOfActivityHasThePrivilegesOfActivities()
    {
        Import(("prvReadActivity", "Basic"), ("prvCreateActivity", "Basic"));
        var service = ServiceOf("user", "Role");
        foreach (var table in new[] { "task", "phonecall", "test_call" })
        {
            var id = service.Create(new Entity(table) { ["subject"] = "x" });
            Assert.Equal("x", service.Retrieve(table, id, new ColumnSet("subject"))["subject"]);
            Assert.Equal("x", service.Retrieve("activitypointer", id, new ColumnSet("subject"))["subject"]);
            Assert.Contains("prvWriteActivity", Support.Faults.Throws(FaultCode.PrivilegeDenied, () => service.Update(new Entity(table, id) { ["subject"] = "y" })), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ATableOfTheOrganizationIsWhollyThereForWhoHasThePrivilege()
    {
        Import(("prvReadtest_Setting", "Global"), ("prvWritetest_Setting", "Global"));
        var service = ServiceOf("user", "Role");
        var id = test.Service.Create(new Entity("test_setting") { ["test_name"] = "x" });
        service.Update(new Entity("test_setting", id) { ["test_name"] = "y" });
        Assert.Equal("y", service.Retrieve("test_setting", id, new ColumnSet(true))["test_name"]);
        Support.Faults.Throws(FaultCode.PrivilegeDenied, () => service.Delete("test_setting", id));
    }

    [Fact]
    public void OfSeveralRolesTheDeepestGrantCounts()
    {
        test.Organization.Import(new Package("Roles").Role("Shallow", ("prvReadtest_Thing", "Basic")).Role("Deep", ("prvReadtest_Thing", "Global")).Zip());
        var id = test.Service.Create(Things.New("x"));
        Support.Faults.Throws(FaultCode.NoAccess, () => ServiceOf("one", "Shallow").Retrieve(Things.Thing, id, new ColumnSet(false)));
        Assert.Equal(id, ServiceOf("two", "Shallow", "Deep").Retrieve(Things.Thing, id, new ColumnSet(false)).Id);
    }

    [Fact]
    public void ARoleOfATeamIsARoleOfItsMembers()
    {
        Import(("prvReadtest_Thing", "Global"));
        var user = test.User("user");
        var service = test.Organization.ServiceFor(user);
        Support.Faults.Throws(FaultCode.PrivilegeDenied, () => service.RetrieveMultiple(new QueryExpression(Things.Thing)));
        test.Team("team", null, [user], "Role");
        Assert.Empty(service.RetrieveMultiple(new QueryExpression(Things.Thing)).Entities);
    }

    [Fact]
    public void ARoleThatIsTakenAwayCountsNoMore()
    {
        Import(("prvReadtest_Thing", "Global"));
        var user = test.User("user", null, "Role");
        var service = test.Organization.ServiceFor(user);
        service.RetrieveMultiple(new QueryExpression(Things.Thing));
        test.Service.Disassociate("systemuser", user, new Relationship("systemuserroles_association"), [test.Named("role", "Role")]);
        Support.Faults.Throws(FaultCode.PrivilegeDenied, () => service.RetrieveMultiple(new QueryExpression(Things.Thing)));
    }

    [Fact]
    public void ASystemAdministratorMayDoEverything()
    {
        var service = ServiceOf("admin", "System Administrator");
        var id = service.Create(Things.New("x", ("secret", "s")));
        test.Service.Update(new Entity(Things.Thing, id) { ["ownerid"] = new EntityReference("systemuser", test.Organization.SystemUserId) });
        Assert.Equal("s", service.Retrieve(Things.Thing, id, new ColumnSet(true))["test_secret"]);
        service.Delete(Things.Thing, id);
    }

    [Fact]
    public void ADisabledUserCallsNothing()
    {
        var user = test.User("leaver", null, "System Administrator");
        test.Service.Update(new Entity("systemuser", user) { ["isdisabled"] = true });
        Support.Faults.Throws(0x80040225, () => test.Organization.ServiceFor(user).Execute(new OrganizationRequest("WhoAmI")));
    }

    [Fact]
    public void WhoAmINeedsNoPrivilege()
    {
        var unit = test.Unit("North");
        var user = test.User("anybody", unit);
        var answer = test.Organization.ServiceFor(user).Execute(new OrganizationRequest("WhoAmI")).Results;
        Assert.Equal((user, unit, test.Organization.Id), (answer["UserId"], answer["BusinessUnitId"], answer["OrganizationId"]));
    }

    public void Dispose() => test.Dispose();

    private void Import(params (string, string)[] privileges) => test.Organization.Import(new Package("Roles").Role("Role", privileges).Zip());

    private IOrganizationService ServiceOf(string user, params string[] roles) => test.Organization.ServiceFor(test.User(user, null, roles));
}
