using System.Diagnostics;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator;
using SocialExtension.Emulator.Host;
using SocialExtension.Emulator.Host.Options;

namespace SocialExtension.Benchmarks;

/// <summary>An emulator with the shipped zips, a channel, and nothing else; it goes away with its folder.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private readonly EmulatorProgram program;
    private readonly string folder;
    private readonly IOrganizationService connector;

    private Bench(EmulatorProgram program, string folder)
    {
        this.program = program;
        this.folder = folder;
        connector = program.Organization.ServiceFor(User("connector"));
    }

    public Organization Organization => program.Organization;

    public string Url => program.Url;

    public string Database => Path.Combine(folder, "organization.db");

    public static async Task<Bench> Start()
    {
        var folder = Path.Combine(Path.GetTempPath(), "benchmark-" + Guid.NewGuid().ToString("N"));
        var bench = new Bench(await EmulatorProgram.Start(new EmulatorOptions { Url = "http://127.0.0.1:0", Data = folder, Empty = true }, TextWriter.Null), folder);
        bench.Organization.ServiceFor(bench.User("admin")).Create(new Entity("soc_channel") { ["soc_name"] = "Brand", ["soc_network"] = new OptionSetValue(Activities.Network), ["soc_externalid"] = Activities.Brand });
        return bench;
    }

    /// <summary>Takes a batch in, as the connector's user, in this process.</summary>
    public Cost Ingest(string activities, int count)
    {
        var (reads, writes) = (Organization.Meter.Reads, Organization.Meter.Writes);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var watch = Stopwatch.StartNew();
        var answer = connector.Execute(new OrganizationRequest("soc_IngestActivities") { ["Activities"] = activities, ["ChannelId"] = null });
        watch.Stop();
        if ((int)answer["Created"] != count) throw new InvalidOperationException($"Of {count} activities {answer["Created"]} were created.");
        return new Cost(count, Organization.Meter.Reads - reads, Organization.Meter.Writes - writes, watch.Elapsed, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    /// <summary>What ingestion says of each activity.</summary>
    public string Answer(string activities) => (string)connector.Execute(new OrganizationRequest("soc_IngestActivities") { ["Activities"] = activities, ["ChannelId"] = null })["Results"];

    public async ValueTask DisposeAsync()
    {
        await program.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private Guid User(string name)
    {
        var query = new QueryExpression("systemuser") { TopCount = 1 };
        query.Criteria.AddCondition("domainname", ConditionOperator.Equal, name);
        return Organization.ServiceFor(Organization.SystemUserId).RetrieveMultiple(query).Entities.Single().Id;
    }
}

/// <summary>What one call cost.</summary>
internal sealed record Cost(int Messages, long Reads, long Writes, TimeSpan Time, long Bytes);
