using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Queries;

/// <summary>An aggregate tells nobody more than the rows themselves would.</summary>
public sealed class AggregateSecurityTests : IDisposable
{
    private readonly AggregateOrganization organization = new();
    private readonly TestOrganization test;

    public AggregateSecurityTests()
    {
        test = organization.Test;
        test.Organization.Import(new Package("Roles").Role("All", ("prvReadtest_Thing", "Global")).Role("Own", ("prvReadtest_Thing", "Basic")).Zip());
    }

    [Fact]
    public void ASecuredColumnIsWithoutValuesForWhoMayNotReadIt()
    {
        var outsider = test.Organization.ServiceFor(test.User("outsider", null, "All"));
        Assert.Equal("v=4", organization.Sum("<attribute name='test_secret' alias='g' groupby='true' /><attribute name='test_thingid' alias='v' aggregate='count' />", service: outsider));
        Assert.Equal("v=0", organization.Sum("<attribute name='test_secret' alias='v' aggregate='countcolumn' />", service: outsider));
        Assert.Equal("v=0", organization.Sum("<attribute name='test_secret' alias='v' aggregate='countcolumn' distinct='true' />", service: outsider));
        Assert.Equal("v=4", organization.Sum("<attribute name='test_secret' alias='v' aggregate='count' />", service: outsider));
        Assert.Equal("v=2 | g=s v=1 | g=t v=1", organization.Sum("<attribute name='test_secret' alias='g' groupby='true' /><attribute name='test_thingid' alias='v' aggregate='count' />"));
    }

    [Fact]
    public void RowsOutOfReachAreNotCounted()
    {
        var user = test.User("owner", null, "Own");
        test.Service.Create(new Entity(Things.Thing) { ["test_int"] = 7, ["ownerid"] = new EntityReference("systemuser", user) });
        Assert.Equal("v=1 s=7", organization.Sum("<attribute name='test_thingid' alias='v' aggregate='count' /><attribute name='test_int' alias='s' aggregate='sum' />", service: test.Organization.ServiceFor(user)));
    }

    [Fact]
    public void WithoutThePrivilegeThereIsNoAggregate()
    {
        var nobody = test.Organization.ServiceFor(test.User("nobody"));
        const string count = "<attribute name='test_thingid' alias='v' aggregate='count' />";
        Support.Faults.Throws(FaultCode.PrivilegeDenied, () => organization.Rows(count, service: nobody));
        var outsider = test.Organization.ServiceFor(test.User("outsider", null, "All"));
        Support.Faults.Throws(FaultCode.PrivilegeDenied, () => organization.Rows(count + "<link-entity name='test_part' from='test_thingid' to='test_thingid' />", service: outsider));
    }

    public void Dispose() => organization.Dispose();
}
