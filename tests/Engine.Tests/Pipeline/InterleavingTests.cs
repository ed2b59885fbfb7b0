using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Pipeline;

/// <summary>Two requests at a time: one is held between what it reads and what it writes.</summary>
public sealed class InterleavingTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly TestOrganization test = TestOrganization.Start();
    private readonly string api = $"test_Api{Guid.NewGuid():N}";
    private readonly SemaphoreSlim reached = new(0);
    private readonly SemaphoreSlim goOn = new(0);

    [Fact]
    public async Task UntilItWritesARequestSeesWhatOthersCommitted()
    {
        var id = test.Service.Create(Things.New("x", ("int", 1)));
        var seen = new List<object>();
        Api(call =>
        {
            seen.Add(Int(call, id));
            Pause();
            seen.Add(Int(call, id));
        });
        var paused = Task.Run(() => test.Service.Execute(new OrganizationRequest(api)));
        await reached.WaitAsync(Patience);
        test.Service.Update(new Entity(Things.Thing, id) { ["test_int"] = 2 });
        goOn.Release();
        await paused;
        Assert.Equal([1, 2], seen);
    }

    [Fact]
    public async Task OnceItHasWrittenOthersWaitAndSeeNothingOfIt()
    {
        var id = test.Service.Create(Things.New("x", ("int", 1)));
        test.On("Update", Things.Thing, 40, _ => Pause(), filter: "test_text");
        var paused = Task.Run(() => test.Service.Update(new Entity(Things.Thing, id) { ["test_text"] = "slow", ["test_int"] = 2 }));
        await reached.WaitAsync(Patience);
        Assert.Equal(1, test.Read(id)["test_int"]);
        var waiting = Task.Run(() => test.Service.Update(new Entity(Things.Thing, id) { ["test_memo"] = "after" }));
        Assert.NotSame(waiting, await Task.WhenAny(waiting, Task.Delay(200)));
        goOn.Release();
        await Task.WhenAll(paused, waiting);
        Assert.Equal((2, "after"), (test.Read(id)["test_int"], test.Read(id)["test_memo"]));
    }

    [Fact]
    public async Task ALostUpdateIsSeenByItsRowVersion()
    {
        var id = test.Service.Create(Things.New("x", ("int", 1)));
        Api(call =>
        {
            var row = call.Service.Retrieve(Things.Thing, id, new ColumnSet("test_int"));
            Pause();
            var change = new Entity(Things.Thing, id) { RowVersion = row.RowVersion, ["test_int"] = (int)row["test_int"] + 1 };
            call.Service.Execute(new UpdateRequest { Target = change, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
        });
        var paused = Task.Run(() => Support.Faults.Throws(FaultCode.VersionMismatch, () => test.Service.Execute(new OrganizationRequest(api))));
        await reached.WaitAsync(Patience);
        test.Service.Update(new Entity(Things.Thing, id) { ["test_int"] = 10 });
        goOn.Release();
        await paused;
        Assert.Equal(10, test.Read(id)["test_int"]);
    }

    [Fact]
    public async Task WithoutARowVersionAnUpdateIsLostAsOnThePlatform()
    {
        var id = test.Service.Create(Things.New("x", ("int", 1)));
        Api(call =>
        {
            var before = (int)Int(call, id);
            Pause();
            call.Service.Update(new Entity(Things.Thing, id) { ["test_int"] = before + 1 });
        });
        var paused = Task.Run(() => test.Service.Execute(new OrganizationRequest(api)));
        await reached.WaitAsync(Patience);
        test.Service.Update(new Entity(Things.Thing, id) { ["test_int"] = 10 });
        goOn.Release();
        await paused;
        Assert.Equal(2, test.Read(id)["test_int"]);
    }

    [Fact]
    public async Task OfTwoThatMakeTheSameKeyOneIsRefused()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => Record.Exception(() => test.Service.Create(Things.New($"{i}", ("code", "one")))))));
        Assert.Equal(7, results.Count(r => r is not null));
        Assert.Equal(1, test.Count());
    }

    public void Dispose()
    {
        test.Dispose();
        reached.Dispose();
        goOn.Dispose();
    }

    private static object Int(PluginCall call, Guid id) => call.Service.Retrieve(Things.Thing, id, new ColumnSet("test_int"))["test_int"];

    /// <summary>Imports a Custom API that runs a piece of the test.</summary>
    private void Api(Action<PluginCall> action)
    {
        Recordings.On(api, action);
        test.Organization.Import(new Package("Api").Recorder().Api(api).Zip());
    }

    private void Pause()
    {
        reached.Release();
        Assert.True(goOn.Wait(Patience));
    }
}
