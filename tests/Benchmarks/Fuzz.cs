using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Benchmarks;

/// <summary>Spoiled activities by the hundred thousand: no crash, no hang, and what is sound beside them goes in.</summary>
internal static class Fuzz
{
    private const int BatchSize = 499;

    public static async Task Run(Report report, int count, int seed)
    {
        await using var bench = await Bench.Start();
        var mutation = new Mutation(seed);
        var outcomes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var slowest = TimeSpan.Zero;
        for (var done = 0; done < count; done += BatchSize)
        {
            var sound = JsonNode.Parse(Activities.Batch(done, BatchSize + 1, n => Activities.Author(n % 500)))!.AsArray();
            var batch = new JsonArray([.. sound.Take(BatchSize).Select(a => mutation.Of(a!)), sound[BatchSize]!.DeepClone()]);
            var watch = Stopwatch.StartNew();
            var results = JsonNode.Parse(bench.Answer(batch.ToJsonString()))!.AsArray();
            if (watch.Elapsed > slowest) slowest = watch.Elapsed;
            if (results.Count != BatchSize + 1 || (string?)results[BatchSize]!["outcome"] is not ("created" or "duplicate" or "updated")) throw new InvalidOperationException($"The sound activity behind {done} spoiled ones was not taken in: {results[^1]}");
            foreach (var outcome in results.Take(BatchSize).Select(r => $"{r!["outcome"]} {r["code"]}".Trim())) outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;
        }

        bench.Emulator.ProcessAllDue();
        if (HalfWritten.In(bench.Emulator) is { Count: > 0 } halves) throw new InvalidOperationException($"There are {string.Join(", ", halves)}.");
        report.Table($"{Report.Number(outcomes.Values.Sum())} spoiled activities", $"Each changed in one to four places, in batches of {BatchSize} with a sound one behind them (seed {seed}). Every row is whole. The slowest batch took {Report.Number(slowest.TotalMilliseconds)} ms.", ["outcome", "activities"], outcomes.Select(o => new[] { o.Key, Report.Number(o.Value) }));
    }
}
