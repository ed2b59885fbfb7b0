using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Security;

/// <summary>How far a privilege reaches: Basic to own rows and the team's, Local to the business unit's, Deep to those of units below, Global to all.</summary>
public sealed class DepthTests(DepthOrganization organization) : IClassFixture<DepthOrganization>
{
    private static readonly Dictionary<string, string[]> Reached = new()
    {
        ["None"] = [],
        ["Basic"] = ["own", "team"],
        ["Local"] = ["own", "team", "unit"],
        ["Deep"] = ["own", "team", "unit", "below"],
        ["Global"] = ["own", "team", "unit", "below", "other"],
    };

    public static TheoryData<string, string> Matrix => new([.. DepthOrganization.Rights.SelectMany(r => DepthOrganization.Depths.Select(d => (r, d)))]);

    [Theory]
    [MemberData(nameof(Matrix))]
    public void ARightReachesAsFarAsItsDepth(string right, string depth)
    {
        var service = organization.ServiceOf(right, depth);
        foreach (var owner in Reached["Global"])
        {
            // Who can't read the table can't own a row of it.
            if (right == "Read" && depth == "None" && owner == "own") continue;
            var id = organization.RowOf(owner, right, depth);
            if (Reached[depth].Contains(owner)) Do(service, right, id);
            else Support.Faults.Throws(depth == "None" ? FaultCode.PrivilegeDenied : FaultCode.NoAccess, () => Do(service, right, id));
        }
    }

    [Theory]
    [InlineData("Basic")]
    [InlineData("Local")]
    [InlineData("Deep")]
    [InlineData("Global")]
    public void AQueryBringsTheRowsThatMayBeRead(string depth)
    {
        var rows = Reached["Global"].ToDictionary(o => organization.RowOf(o, "Read", depth), o => o);
        var query = new QueryExpression(Things.Thing);
        query.Criteria.AddCondition("test_thingid", ConditionOperator.In, [.. rows.Keys.Cast<object>()]);
        var found = organization.ServiceOf("Read", depth).RetrieveMultiple(query).Entities.Select(e => rows[e.Id]);
        Assert.Equal(Reached[depth].Order(), found.Order());
    }

    [Fact]
    public void AQueryWithoutThePrivilegeIsRefused() => Support.Faults.Throws(FaultCode.PrivilegeDenied, () => organization.Test.Organization.ServiceFor(organization.Test.User("nobody")).RetrieveMultiple(new QueryExpression(Things.Thing)));

    [Fact]
    public void ALinkBringsTheRowsThatMayBeReadAndNeedsThePrivilegeToo()
    {
        var parent = organization.RowOf("other", "Read", "Basic");
        var child = organization.RowOf("own", "Read", "Basic");
        organization.Test.Service.Update(new Entity(Things.Thing, child) { ["test_parentid"] = new EntityReference(Things.Thing, parent) });
        var query = new QueryExpression(Things.Thing);
        query.Criteria.AddCondition("test_thingid", ConditionOperator.Equal, child);
        query.AddLink(Things.Thing, "test_parentid", "test_thingid", JoinOperator.LeftOuter).Columns = new ColumnSet("createdon");
        var row = organization.ServiceOf("Read", "Basic").RetrieveMultiple(query).Entities.Single();
        Assert.DoesNotContain(row.Attributes, a => a.Key.EndsWith(".createdon", StringComparison.Ordinal));
        query.AddLink("account", "createdby", "accountid", JoinOperator.LeftOuter);
        Support.Faults.Throws(FaultCode.PrivilegeDenied, () => organization.ServiceOf("Read", "Basic").RetrieveMultiple(query));
    }

    private void Do(IOrganizationService service, string right, Guid id)
    {
        var change = new Entity(Things.Thing, id);
        switch (right)
        {
            case "Read":
                service.Retrieve(Things.Thing, id, new ColumnSet("test_name"));
                return;
            case "Delete":
                service.Delete(Things.Thing, id);
                return;
            case "Write":
                change["test_text"] = "x";
                break;
            case "Assign":
                change["ownerid"] = organization.Heir;
                break;
            case "Append":
                change["test_contactid"] = new EntityReference("contact", organization.Test.Service.Create(new Entity("contact")));
                break;
        }

        service.Update(change);
    }
}
