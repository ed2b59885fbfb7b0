using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Messages;

public sealed class UpdateTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();

    [Fact]
    public void OnlyWhatIsSentChanges()
    {
        var id = test.Service.Create(Things.New("x", ("text", "kept"), ("int", 1)));
        test.Service.Update(new Entity(Things.Thing, id) { ["test_int"] = 2 });
        var read = test.Read(id);
        Assert.Equal("kept", read["test_text"]);
        Assert.Equal(2, read["test_int"]);
    }

    [Fact]
    public void ThePlatformNotesWhenAndByWhom()
    {
        var id = test.Service.Create(Things.New("x"));
        var before = test.Read(id);
        var user = test.User("writer", roles: "System Administrator");
        test.Clock.Now += TimeSpan.FromHours(1);
        test.Organization.ServiceFor(user).Update(new Entity(Things.Thing, id) { ["test_int"] = 2 });
        var after = test.Read(id);
        Assert.Equal(before["createdon"], after["createdon"]);
        Assert.Equal(before.GetAttributeValue<DateTime>("modifiedon").AddHours(1), after["modifiedon"]);
        Assert.Equal(test.Organization.SystemUserId, after.GetAttributeValue<EntityReference>("createdby").Id);
        Assert.Equal(user, after.GetAttributeValue<EntityReference>("modifiedby").Id);
        Assert.True(before.GetAttributeValue<long>("versionnumber") < after.GetAttributeValue<long>("versionnumber"));
    }

    [Fact]
    public void AnUnknownRowIsRefusedByName()
    {
        var id = Guid.NewGuid();
        Assert.Equal($"test_thing With Id = {id} Does Not Exist", Support.Faults.Throws(FaultCode.ObjectDoesNotExist, () => test.Service.Update(new Entity(Things.Thing, id) { ["test_int"] = 2 })));
    }

    [Fact]
    public void ColumnsThatCantChangeArePassedOver()
    {
        var id = test.Service.Create(Things.New("x", ("fixed", "as made")));
        test.Service.Update(new Entity(Things.Thing, id) { ["test_fixed"] = "changed", ["test_thingid"] = Guid.NewGuid(), ["test_int"] = 3 });
        var read = test.Read(id);
        Assert.Equal("as made", read["test_fixed"]);
        Assert.Equal(id, read["test_thingid"]);
        Assert.Equal(3, read["test_int"]);
    }

    [Fact]
    public void ARowMayBeNamedByAlternateKey()
    {
        var id = test.Service.Create(Things.New("x", ("code", "C1")));
        test.Service.Update(new Entity(Things.Thing, "test_code", "C1") { ["test_int"] = 4 });
        Assert.Equal(4, test.Read(id)["test_int"]);
        Support.Faults.Throws(FaultCode.KeyNotFound, () => test.Service.Update(new Entity(Things.Thing, "test_code", "C2") { ["test_int"] = 4 }));
        Support.Faults.Throws(FaultCode.KeyNotDefined, () => test.Service.Update(new Entity(Things.Thing, "test_text", "x") { ["test_int"] = 4 }));
    }

    [Fact]
    public void AVersionThatIsNoLongerTheRowsIsRefused()
    {
        var id = test.Service.Create(Things.New("x"));
        var version = test.Read(id).RowVersion;
        Update(id, version);
        Support.Faults.Throws(FaultCode.VersionMismatch, () => Update(id, version));
        Update(id, test.Read(id).RowVersion);
    }

    [Fact]
    public void WhoAsksForAVersionMustGiveOne() => Support.Faults.Throws(FaultCode.VersionNotProvided, () => Update(test.Service.Create(Things.New("x")), null));

    [Fact]
    public void WhoDoesNotAskForAVersionMayGiveAnyOne()
    {
        var id = test.Service.Create(Things.New("x"));
        test.Service.Update(new Entity(Things.Thing, id) { RowVersion = "1", ["test_int"] = 5 });
        Assert.Equal(5, test.Read(id)["test_int"]);
    }

    [Fact]
    public void AnAlternateKeyIsHeldUnique()
    {
        test.Service.Create(Things.New("1", ("code", "same")));
        var message = Support.Faults.Throws(FaultCode.DuplicateAlternateKey, () => test.Service.Create(Things.New("2", ("code", "SAME"))));
        Assert.Contains("test_code_key", message, StringComparison.Ordinal);
        var other = test.Service.Create(Things.New("3", ("code", "other")));
        Support.Faults.Throws(FaultCode.DuplicateAlternateKey, () => test.Service.Update(new Entity(Things.Thing, other) { ["test_code"] = "same" }));
    }

    [Fact]
    public void RowsWithoutAKeyDoNotMeet()
    {
        test.Service.Create(Things.New("1"));
        test.Service.Create(Things.New("2"));
        test.Service.Create(Things.New("3", ("int", 1)));
        test.Service.Create(Things.New("4", ("int", 1)));
        Assert.Equal(4, test.Count());
    }

    [Fact]
    public void AKeyOfSeveralColumnsIsHeldUniqueAsAWhole()
    {
        test.Service.Create(Things.New("1", ("int", 1), ("colour", new OptionSetValue(Things.Red))));
        test.Service.Create(Things.New("2", ("int", 1), ("colour", new OptionSetValue(Things.Blue))));
        var message = Support.Faults.Throws(FaultCode.DuplicateAlternateKey, () => test.Service.Create(Things.New("3", ("int", 1), ("colour", new OptionSetValue(Things.Red)))));
        Assert.Contains("test_int, test_colour", message, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingTargetIsRefused() => Support.Faults.Throws(FaultCode.InvalidArgument, () => test.Service.Execute(new OrganizationRequest("Update")));

    public void Dispose() => test.Dispose();

    private void Update(Guid id, string? version) => test.Service.Execute(new UpdateRequest
    {
        Target = new Entity(Things.Thing, id) { RowVersion = version, ["test_int"] = 2 },
        ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches,
    });
}
