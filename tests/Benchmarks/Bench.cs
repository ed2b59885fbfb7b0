using System.Diagnostics;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Benchmarks;

/// <summary>An emulator with the shipped zips, a channel, and nothing else; it goes away with its folder.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private readonly IOrganizationService connector;

    private Bench(TestEmulator emulator)
    {
        Emulator = emulator;
        connector = emulator.Service("connector");
    }

    public TestEmulator Emulator { get; }

    public static async Task<Bench> Start()
    {
        var bench = new Bench(await TestEmulator.Start());
        bench.Emulator.Service("admin").Create(new Entity("soc_channel") { ["soc_name"] = "Brand", ["soc_network"] = new OptionSetValue(Activities.Network), ["soc_externalid"] = Activities.Brand });
        return bench;
    }

    /// <summary>Takes a batch in, as the connector's user, in this process.</summary>
    public Cost Ingest(string activities, int count)
    {
        var meter = Emulator.Organization.Meter;
        var (reads, writes) = (meter.Reads, meter.Writes);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var answer = connector.Execute(new OrganizationRequest("soc_IngestActivities") { ["Activities"] = activities, ["ChannelId"] = null });
        watch.Stop();
        if ((int)answer["Created"] != count) throw new InvalidOperationException($"Of {count} activities {answer["Created"]} were created.");
        return new Cost(count, meter.Reads - reads, meter.Writes - writes, watch.Elapsed, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    /// <summary>What ingestion says of each activity.</summary>
    public string Answer(string activities) => (string)connector.Execute(new OrganizationRequest("soc_IngestActivities") { ["Activities"] = activities, ["ChannelId"] = null })["Results"];

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();
}

/// <summary>What one call cost.</summary>
internal sealed record Cost(int Messages, long Reads, long Writes, TimeSpan Time, long Bytes);
