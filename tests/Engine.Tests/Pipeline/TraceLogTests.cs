using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Pipeline;

/// <summary>What is told of runs of plug-ins, and how many are kept.</summary>
public sealed class TraceLogTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Start();

    [Fact]
    public void ARunKnowsItsRowItsStepAndItsRequest()
    {
        test.On("Update", Things.Thing, 20, call => call.Trace.Trace("seen"), rank: 7);
        var (first, second) = (test.Service.Create(Things.New("1")), test.Service.Create(Things.New("2")));
        foreach (var id in new[] { first, second, first }) test.Service.Update(new Entity(Things.Thing, id) { ["test_int"] = 1 });
        var runs = test.Organization.Traces.Of(Things.Thing, first, 10);
        Assert.Equal(2, runs.Count);
        Assert.All(runs, r => Assert.Equal((first, "Update", 20, 0, 7, 1, test.Organization.SystemUserId), (r.RowId, r.Message, r.Stage, r.Mode, r.Rank, r.Depth, r.UserId)));
        Assert.True(runs[0].Number > runs[1].Number);
        Assert.NotEqual(runs[0].CorrelationId, runs[1].CorrelationId);
        Assert.Empty(test.Organization.Traces.Of("contact", first, 10));
        Assert.Single(test.Organization.Traces.Of(Things.Thing, first, 1));
    }

    [Fact]
    public void RunsThatOneSetOffCountFromWhenTheyBegan()
    {
        test.Steps(on =>
        {
            on("Create", Things.Thing, 40, call => call.Service.Update(new Entity(Things.Thing, call.Context.PrimaryEntityId) { ["test_int"] = 1 }));
            on("Update", Things.Thing, 20, _ => { });
        });
        var runs = test.Organization.Traces.Of(Things.Thing, test.Service.Create(Things.New("1")), 10);
        Assert.Equal([("Update", 2), ("Create", 1)], runs.Select(r => (r.Message, r.Depth)));
        Assert.Single(runs.Select(r => r.CorrelationId).Distinct());
    }

    [Fact]
    public void TheOldestGoWhenTheirTextIsTooMuch()
    {
        const int longest = 10 * 1024;
        test.On("Update", Things.Thing, 20, call => call.Trace.Trace(new string('x', longest)));
        var id = test.Service.Create(Things.New("1"));
        const int fitting = TraceLog.MostText / longest;
        for (var i = 0; i < fitting + 20; i++) test.Service.Update(new Entity(Things.Thing, id) { ["test_int"] = 1 });
        var runs = test.Organization.Traces.Newest(int.MaxValue);
        Assert.InRange(runs.Count, fitting - 20, fitting);
        Assert.Equal(fitting + 20, runs[0].Number);
    }

    public void Dispose() => test.Dispose();
}
