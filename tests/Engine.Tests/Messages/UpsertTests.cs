using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Messages;

public sealed class UpsertTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();

    [Fact]
    public void AnIdThatIsNotThereIsCreated()
    {
        var id = Guid.NewGuid();
        var response = Upsert(new Entity(Things.Thing, id) { ["test_int"] = 1 });
        Assert.True(response.RecordCreated);
        Assert.Equal(id, response.Target.Id);
        Assert.Equal(1, test.Read(id)["test_int"]);
    }

    [Fact]
    public void AnIdThatIsThereIsUpdated()
    {
        var id = test.Service.Create(Things.New("kept", ("int", 1)));
        var response = Upsert(new Entity(Things.Thing, id) { ["test_int"] = 2 });
        Assert.False(response.RecordCreated);
        Assert.Equal(id, response.Target.Id);
        Assert.Equal((2, "kept"), (test.Read(id)["test_int"], test.Read(id)["test_name"]));
    }

    [Fact]
    public void AKeyThatIsNotThereIsCreatedWithItsValues()
    {
        var response = Upsert(new Entity(Things.Thing, "test_code", "K1") { ["test_int"] = 1 });
        Assert.True(response.RecordCreated);
        Assert.Equal("K1", test.Read(response.Target.Id)["test_code"]);
    }

    [Fact]
    public void AKeyThatIsThereIsUpdated()
    {
        var id = test.Service.Create(Things.New("x", ("code", "K1")));
        var response = Upsert(new Entity(Things.Thing, "test_code", "k1") { ["test_int"] = 3 });
        Assert.False(response.RecordCreated);
        Assert.Equal(id, response.Target.Id);
        Assert.Equal(3, test.Read(id)["test_int"]);
    }

    [Fact]
    public void ColumnsThatAreNoKeyAreRefused() => Support.Faults.Throws(FaultCode.KeyNotDefined, () => Upsert(new Entity(Things.Thing, "test_text", "x")));

    [Fact]
    public void ItRaisesCreateOrUpdateAndNothingOfItsOwn()
    {
        var seen = new List<string>();
        test.Steps(on =>
        {
            on("Create", Things.Thing, 10, call => seen.Add($"{call.Context.MessageName} {call.Context.Stage} {call.Context.Depth} {call.Context.IsInTransaction}"));
            on("Update", Things.Thing, 40, call => seen.Add($"{call.Context.MessageName} {call.Context.Stage} {call.Context.Depth} {call.Context.IsInTransaction}"));
        });
        var id = Guid.NewGuid();
        Upsert(new Entity(Things.Thing, id) { ["test_int"] = 1 });
        Upsert(new Entity(Things.Thing, id) { ["test_int"] = 2 });
        Assert.Equal(["Create 10 1 False", "Update 40 1 True"], seen);
    }

    public void Dispose() => test.Dispose();

    private UpsertResponse Upsert(Entity row) => (UpsertResponse)test.Service.Execute(new UpsertRequest { Target = row });
}
