using System.Diagnostics;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host;
using SocialExtension.Emulator.Host.Options;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Benchmarks;

/// <summary>What the emulator costs beside plain SQLite: creates, queries among few rows and among many, starts and imports.</summary>
internal static class EmulatorSpeed
{
    private const int Few = 5_000;
    private const int Rounds = 5;
    private const int BatchSize = 100;

    public static async Task Run(Report report, int many, int creates)
    {
        await Creates(report, creates);
        await Queries(report, many);
        await Starts(report);
    }

    /// <summary>A conversation's Create runs one synchronous plug-in, which computes its key.</summary>
    private static async Task Creates(Report report, int count)
    {
        var rounds = new List<(double Single, double Batch, double Raw, double RawBatch)>();
        for (var round = 0; round <= Rounds; round++)
        {
            await using var emulator = await TestEmulator.Start();
            var service = emulator.Service();
            var single = Rate(count, () => { for (var i = 0; i < count; i++) service.Create(Conversation($"one-{i}")); });
            var raw = RawLoop.Run(emulator.Database, 1, "soc_conversation");
            var batch = Rate(count, () =>
            {
                foreach (var chunk in Enumerable.Range(0, count).Chunk(BatchSize)) service.Execute(new OrganizationRequest("CreateMultiple") { ["Targets"] = new EntityCollection([.. chunk.Select(i => Conversation($"many-{i}"))]) { EntityName = "soc_conversation" } });
            });
            var rawBatch = RawLoop.Run(emulator.Database, BatchSize, "soc_conversation");
            if (round > 0) rounds.Add((single, batch, raw.Rows / raw.Time.TotalSeconds, rawBatch.Rows / rawBatch.Time.TotalSeconds));
        }

        var (one, hundred) = (Report.Median(rounds.Select(r => r.Single)), Report.Median(rounds.Select(r => r.Batch)));
        report.Table(
            "Creates with one synchronous plug-in",
            $"{Report.Number(count)} conversations through IOrganizationService in this process; then the same rows by prepared inserts into a file with the same table and indexes. Write-ahead log, `synchronous=NORMAL`; medians of {Rounds} rounds, in turn.",
            ["committed", "a second", "raw loop", "share of the raw loop"],
            [
                ["one by one", Report.Number(one), Report.Number(Report.Median(rounds.Select(r => r.Raw))), Report.Number(Report.Median(rounds.Select(r => r.Single / r.Raw)), 2)],
                [$"{BatchSize} at once (CreateMultiple)", Report.Number(hundred), Report.Number(Report.Median(rounds.Select(r => r.RawBatch))), Report.Number(Report.Median(rounds.Select(r => r.Batch / r.RawBatch)), 2)],
            ]);
    }

    private static async Task Queries(Report report, int many)
    {
        await using var small = await TestEmulator.Start();
        await using var large = await TestEmulator.Start();
        Loader.Messages(small, Few);
        Loader.Messages(large, many);
        var rounds = Enumerable.Range(0, Rounds + 1).Select(r => (Small: QueriesASecond(small, Few, r), Large: QueriesASecond(large, many, r))).Skip(1).ToList();
        report.Table(
            "An equality query of 50 rows by a lookup",
            $"Messages of one conversation, in this process, as a manager whose role reads those of the business unit; medians of {Rounds} rounds, the two organizations in turn. The rows were written straight into the store.",
            ["messages held", "queries a second", "time ratio"],
            [
                [Report.Number(Few), Report.Number(Report.Median(rounds.Select(r => r.Small))), "1"],
                [Report.Number(many), Report.Number(Report.Median(rounds.Select(r => r.Large))), Report.Number(Report.Median(rounds.Select(r => r.Small / r.Large)), 2)],
            ]);
        report.Table("Memory", $"Of this process with {Report.Number(many)} messages held, after the queries.", ["", "MB managed", "MB at most"], [Memory.Now().Row($"{Report.Number(many)} messages")]);
    }

    private static async Task Starts(Report report)
    {
        var folder = Path.Combine(Path.GetTempPath(), "benchmark-" + Guid.NewGuid().ToString("N"));
        try
        {
            var first = await FirstAnswer(folder);
            var again = new List<double>();
            for (var round = 0; round < Rounds; round++) again.Add(await FirstAnswer(folder));
            var imports = new List<double>();
            for (var round = 0; round < Rounds; round++) imports.Add(await Import());
            report.Table(
                "Start and import",
                $"In this process, to the first answer of `WhoAmI` over HTTP; medians of {Rounds}.",
                ["", "ms"],
                [["first start: imports the zips and loads the sample data", Report.Number(first)], ["start with an existing database", Report.Number(Report.Median(again))], ["import of SocialExtension_managed.zip again", Report.Number(Report.Median(imports))]]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> FirstAnswer(string folder)
    {
        var watch = Stopwatch.StartNew();
        await using var program = await EmulatorProgram.Start(new EmulatorOptions { Url = "http://127.0.0.1:0", Data = folder }, TextWriter.Null);
        using var http = new HttpClient { BaseAddress = new Uri(program.Url) };
        http.DefaultRequestHeaders.Add("Authorization", "Bearer dev:admin");
        using var answer = await http.GetAsync(new Uri("/api/data/v9.2/WhoAmI", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        return watch.Elapsed.TotalMilliseconds;
    }

    private static async Task<double> Import()
    {
        await using var emulator = await TestEmulator.Start();
        var zip = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "solutions", "SocialExtension_managed.zip"));
        var watch = Stopwatch.StartNew();
        emulator.Organization.Import(zip);
        return watch.Elapsed.TotalMilliseconds;
    }

    private static double QueriesASecond(TestEmulator emulator, int held, int seed)
    {
        const int queries = 1_000;
        var service = emulator.Service("manager");
        var random = new Random(seed);
        return Rate(queries, () =>
        {
            for (var i = 0; i < queries; i++)
            {
                var query = new QueryExpression("soc_socialmessage") { ColumnSet = new ColumnSet("subject", "soc_postedon", "soc_direction") };
                query.Criteria.AddCondition("soc_conversationid", ConditionOperator.Equal, Loader.Conversation(random.Next(held / Loader.PerConversation)));
                if (service.RetrieveMultiple(query).Entities.Count != Loader.PerConversation) throw new InvalidOperationException("A query did not bring its rows.");
            }
        });
    }

    private static Entity Conversation(string root) => new("soc_conversation") { ["soc_name"] = "Somebody on X: Hello", ["soc_network"] = new OptionSetValue(Activities.Network), ["soc_rootexternalid"] = $"https://x.example/{root}" };

    private static double Rate(int count, Action work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return count / watch.Elapsed.TotalSeconds;
    }
}
