using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace SocialExtension.Benchmarks;

/// <summary>Activities a second through HTTP, beside a plain loop that inserts the rows they became into the same kind of file.</summary>
internal static class Throughput
{
    private const int BatchSize = 100;

    public static async Task Run(Report report, int count)
    {
        await using var bench = await Bench.Start();
        using var http = new HttpClient { BaseAddress = bench.Emulator.Url };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "dev:connector");
        await Post(http, 0);
        var watch = Stopwatch.StartNew();
        for (var first = BatchSize; first <= count; first += BatchSize) await Post(http, first);
        var product = watch.Elapsed;
        var loop = RawLoop.Run(bench.Emulator.Database, BatchSize * 4);
        report.Table(
            "Throughput",
            $"Batches of {BatchSize}, one after the other, over loopback; then the rows that they became, inserted by prepared statements in transactions of {BatchSize * 4} rows into an empty file with the same tables and indexes.",
            ["", "a second", "ratio"],
            [
                ["activities through the Web API", Report.Number(count / product.TotalSeconds), "1"],
                [$"the same rows by a raw loop ({Report.Number(loop.Rows)} rows)", Report.Number(count / loop.Time.TotalSeconds), Report.Number(product / loop.Time, 1)],
            ]);
    }

    private static async Task Post(HttpClient http, int first)
    {
        var body = JsonSerializer.Serialize(new { Activities = Activities.Batch(first, BatchSize, n => Activities.Author(n % 200)), ChannelId = (Guid?)null });
        using var answer = await http.PostAsync(new Uri("/api/data/v9.2/soc_IngestActivities", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));
        answer.EnsureSuccessStatusCode();
    }
}
