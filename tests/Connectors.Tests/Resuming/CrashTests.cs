using SocialExtension.Connectors.Tests.Support;

namespace SocialExtension.Connectors.Tests.Resuming;

/// <summary>Killed anywhere and run again, an import takes in everything once, in order, and repeats at most one batch.</summary>
public sealed class CrashTests
{
    private const int Count = 45;

    public static TheoryData<int, bool> EveryBatchBoundary()
    {
        var data = new TheoryData<int, bool>();
        for (var call = 1; call <= 5; call++)
        {
            data.Add(call, false);
            data.Add(call, true);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(EveryBatchBoundary))]
    public async Task KilledOnceItRepeatsAtMostOneBatch(int call, bool answered)
    {
        await using var bench = await ImportBench.With(Activities.Notes(Count));
        await bench.ImportAndKill(call, answered, "--batch", "10");
        var run = await bench.Import("--batch", "10");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Enumerable.Range(1, Count).Select(Activities.Id), bench.Ingestion.TakenIn);
        var batch = call == 5 ? 5 : 10;
        var repeated = answered ? batch : 0;
        Assert.Equal(Count + repeated, bench.Ingestion.Calls.Sum(c => c.Count));
        Assert.Equal(repeated.ToString(), run.Row("duplicates"));
    }

    [Fact]
    public async Task KilledInEveryCallItStillGetsToTheEnd()
    {
        await using var bench = await ImportBench.With(Activities.Notes(Count));
        // Each run gets one batch done, and is killed in the next: its answer arrives, but is not written down.
        for (var run = 1; run <= 4; run++) await bench.ImportAndKill(2, answered: true, "--batch", "10");
        var last = await bench.Import("--batch", "10");
        Assert.Equal(Enumerable.Range(1, Count).Select(Activities.Id), bench.Ingestion.TakenIn);
        Assert.Equal(Count.ToString(), last.RowInAll("received"));
    }

    [Fact]
    public async Task KilledWhileSomethingRemainsItIsNotLost()
    {
        await using var bench = await ImportBench.With(Activities.Notes(Count));
        bench.Ingestion.Reach = _ => 3;
        await bench.ImportAndKill(4, answered: false, "--batch", "10");
        var run = await bench.Import("--batch", "10");
        Assert.Equal(Enumerable.Range(1, Count).Select(Activities.Id), bench.Ingestion.TakenIn);
        Assert.Equal("0", run.Row("duplicates"));
    }
}
