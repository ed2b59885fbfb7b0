using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Security;

/// <summary>Settings come with a user, and are the user's own.</summary>
public sealed class UserSettingsTests : IDisposable
{
    private const string Table = "usersettings";
    private readonly TestOrganization test = TestOrganization.Bare();

    [Fact]
    public void EveryUserHasARowOfTheSameId()
    {
        var row = test.Service.Retrieve(Table, test.User("ada"), new ColumnSet("uilanguageid", "timezonecode", "createdon"));
        Assert.Equal(1033, row["uilanguageid"]);
        Assert.Equal(92, row["timezonecode"]);
        Assert.True(row.Contains("createdon"));
        Assert.Equal(1033, test.Service.Retrieve(Table, test.Organization.SystemUserId, new ColumnSet("uilanguageid"))["uilanguageid"]);
    }

    [Fact]
    public void AUserReadsAndWritesTheOwnRow()
    {
        var ada = test.User("ada", null, "Basic User");
        var service = test.Organization.ServiceFor(ada);
        service.Update(new Entity(Table, ada) { ["uilanguageid"] = 1031 });
        Assert.Equal(1031, service.Retrieve(Table, ada, new ColumnSet("uilanguageid"))["uilanguageid"]);
    }

    [Fact]
    public void AUserHasNoAccessToAnothersRow()
    {
        var service = test.Organization.ServiceFor(test.User("ada", null, "Basic User"));
        var bob = test.User("bob", null, "Basic User");
        Support.Faults.Throws(FaultCode.NoAccess, () => service.Retrieve(Table, bob, new ColumnSet("uilanguageid")));
        Support.Faults.Throws(FaultCode.NoAccess, () => service.Update(new Entity(Table, bob) { ["uilanguageid"] = 1031 }));
    }

    [Fact]
    public void AQueryBringsTheOwnRowAlone()
    {
        var ada = test.User("ada", null, "Basic User");
        test.User("bob", null, "Basic User");
        Assert.Equal([ada], test.Organization.ServiceFor(ada).RetrieveMultiple(new QueryExpression(Table)).Entities.Select(e => e.Id));
    }

    [Fact]
    public void AnAdministratorReachesAll()
    {
        var bob = test.User("bob");
        var service = test.Organization.ServiceFor(test.User("root", null, "System Administrator"));
        service.Update(new Entity(Table, bob) { ["uilanguageid"] = 1036 });
        Assert.Equal(1036, service.Retrieve(Table, bob, new ColumnSet("uilanguageid"))["uilanguageid"]);
    }

    [Fact]
    public void RowsAreNeitherMadeNorDeletedByThemselves()
    {
        var ada = test.User("ada");
        Support.Faults.Throws(FaultCode.InvalidArgument, () => test.Service.Create(new Entity(Table, Guid.NewGuid())));
        Support.Faults.Throws(FaultCode.InvalidArgument, () => test.Service.Delete(Table, ada));
    }

    [Fact]
    public void ALanguageIsANumberThatIsNotNegative() => Support.Faults.Throws(FaultCode.IntegerOutOfRange, () => test.Service.Update(new Entity(Table, test.User("ada")) { ["uilanguageid"] = -1 }));

    public void Dispose() => test.Dispose();
}
