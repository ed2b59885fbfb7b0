namespace SocialExtension.Benchmarks;

/// <summary>What a batch asks of the organization service: with few rows held and with many, by authors who are new and by known ones.</summary>
internal sealed class RequestsPerBatch(int history)
{
    private const int Few = 100;
    private const int Rounds = 5;
    private const int FillSize = 500;
    private int next;

    public async Task Run(Report report)
    {
        await using var small = await Bench.Start();
        await using var large = await Bench.Start();
        Fill(small, Few);
        var before = Memory.Now();
        Fill(large, history);
        var after = Memory.Now();
        var rows = new List<string[]>();
        foreach (var size in new[] { 1, 10, 100 })
        {
            foreach (var known in new[] { false, true })
            {
                var rounds = Enumerable.Range(0, Rounds + 1).Select(_ => (Small: Ingest(small, size, known), Large: Ingest(large, size, known))).Skip(1).ToList();
                rows.Add(Row(size, known, rounds, Added(small, size, known)));
            }
        }

        report.Table(
            "Requests of a batch",
            $"Requests that plug-ins make of the organization service, with {Report.Number(Few)} and with {Report.Number(history)} messages held. Reads are the most of {Rounds} rounds, the two organizations in turn; writes and times are medians, and the ratio is that of the times. What the platform adds by itself (a row in activitypointer for each activity) is no request, and is counted apart.",
            ["messages, authors", "reads", $"reads at {Report.Number(history)}", "writes a message", $"writes at {Report.Number(history)}", "rows added by the platform", "ms a message", $"ms at {Report.Number(history)}", "time ratio", "KB a message"],
            rows);
        report.Table(
            "Memory",
            $"The emulator, both organizations and this measurement are one process. The heap is what is left after a full collection; {Report.Number(history)} messages went in by batches of {FillSize}.",
            ["", "heap, MB", "peak of the process, MB"],
            [before.Row($"with {Report.Number(Few)} messages"), after.Row($"with {Report.Number(history)} more in another organization"), Memory.Now().Row("at the end")]);
    }

    private static string[] Row(int size, bool known, List<(Cost Small, Cost Large)> rounds, long added)
    {
        var time = Report.Median(rounds.Select(r => r.Small.Time.TotalMilliseconds));
        var timeAtLarge = Report.Median(rounds.Select(r => r.Large.Time.TotalMilliseconds));
        return
        [
            $"{size}, {(known ? "known" : "new")}",
            Report.Number(rounds.Max(r => r.Small.Reads)),
            Report.Number(rounds.Max(r => r.Large.Reads)),
            Report.Number(Report.Median(rounds.Select(r => (double)r.Small.Writes)) / size, 2),
            Report.Number(Report.Median(rounds.Select(r => (double)r.Large.Writes)) / size, 2),
            Report.Number((double)added / size, 2),
            Report.Number(time / size, 2),
            Report.Number(timeAtLarge / size, 2),
            Report.Number(timeAtLarge / time, 2),
            Report.Number(Report.Median(rounds.Select(r => (double)r.Small.Bytes)) / size / 1024),
        ];
    }

    private Cost Ingest(Bench bench, int size, bool known)
    {
        // Batches begin at a number that is no answer, so that none of them reaches into the one before.
        var first = next = (next + 29) / 30 * 30;
        next += size;
        return bench.Ingest(Activities.Batch(first, size, n => known ? Activities.Author(n % 50) : Activities.Author(1_000_000 + n)), size);
    }

    /// <summary>The rows that the platform adds to one batch.</summary>
    private long Added(Bench bench, int size, bool known)
    {
        var before = bench.PlatformRows();
        Ingest(bench, size, known);
        return bench.PlatformRows() - before;
    }

    private void Fill(Bench bench, int count)
    {
        for (var left = count; left > 0; left -= FillSize)
        {
            var size = Math.Min(left, FillSize);
            bench.Ingest(Activities.Batch(next, size, n => Activities.Author(n % 50)), size);
            next += size;
        }

        next = (next + 29) / 30 * 30;
    }
}
