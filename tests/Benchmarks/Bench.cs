using System.Diagnostics;
using Microsoft.Data.Sqlite;
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
        return new Cost(meter.Reads - reads, meter.Writes - writes, watch.Elapsed, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    /// <summary>How many rows the tables hold that are not ours: the platform adds them by itself.</summary>
    public long PlatformRows()
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Emulator.Database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return Names(connection).Sum(table => Scalar(connection, $"SELECT count(*) FROM \"{table}\""));
    }

    /// <summary>What ingestion says of each activity.</summary>
    public string Answer(string activities) => (string)connector.Execute(new OrganizationRequest("soc_IngestActivities") { ["Activities"] = activities, ["ChannelId"] = null })["Results"];

    public ValueTask DisposeAsync() => Emulator.DisposeAsync();

    private static List<string> Names(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'soc\\_%' ESCAPE '\\'";
        using var reader = command.ExecuteReader();
        var names = new List<string>();
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    private static long Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}

/// <summary>What one call cost.</summary>
internal sealed record Cost(long Reads, long Writes, TimeSpan Time, long Bytes);
