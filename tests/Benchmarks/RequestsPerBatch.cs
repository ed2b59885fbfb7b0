namespace SocialExtension.Benchmarks;

/// <summary>What a batch asks of the organization service: with few rows held and with many, by authors who are new and by known ones.</summary>
internal sealed class RequestsPerBatch(int history)
{
    private const int Few = 100;
    private const int Rounds = 5;
    private int next;

    public async Task Run(Report report)
    {
        await using var small = await Bench.Start();
        await using var large = await Bench.Start();
        Fill(small, Few);
        Fill(large, history);
        var rows = new List<string[]>();
        foreach (var size in new[] { 1, 10, 100 })
        {
            foreach (var known in new[] { false, true })
            {
                var rounds = Enumerable.Range(0, Rounds + 1).Select(_ => (Small: Ingest(small, size, known), Large: Ingest(large, size, known))).Skip(1).ToList();
                rows.Add(Row(size, known, rounds));
            }
        }

        report.Table(
            "Requests of a batch",
            $"Requests that plug-ins make of the organization service, with {Report.Number(Few)} and with {Report.Number(history)} messages held. Time is the median of {Rounds} rounds, the two organizations in turn.",
            ["messages, authors", "reads", $"reads at {Report.Number(history)}", "writes a message", $"writes at {Report.Number(history)}", "ms a message", "time ratio", "KB a message"],
            rows);
    }

    private static string[] Row(int size, bool known, List<(Cost Small, Cost Large)> rounds)
    {
        var (small, large) = (rounds[0].Small, rounds[0].Large);
        var time = Median(rounds.Select(r => r.Small.Time.TotalMilliseconds));
        return
        [
            $"{size}, {(known ? "known" : "new")}",
            Report.Number(rounds.Max(r => r.Small.Reads)),
            Report.Number(rounds.Max(r => r.Large.Reads)),
            Report.Number((double)small.Writes / size, 2),
            Report.Number((double)large.Writes / size, 2),
            Report.Number(time / size, 2),
            Report.Number(Median(rounds.Select(r => r.Large.Time.TotalMilliseconds)) / time, 2),
            Report.Number(Median(rounds.Select(r => (double)r.Small.Bytes)) / size / 1024),
        ];
    }

    private Cost Ingest(Bench bench, int size, bool known)
    {
        // Batches begin at a number that is no answer, so that none of them reaches into the one before.
        var first = next = (next + 29) / 30 * 30;
        next += size;
        return bench.Ingest(Activities.Batch(first, size, n => known ? Activities.Author(n % 50) : Activities.Author(1_000_000 + n)), size);
    }

    private void Fill(Bench bench, int count)
    {
        for (var done = 0; done < count; done += 100)
        {
            bench.Ingest(Activities.Batch(next, 100, n => Activities.Author(n % 50)), 100);
            next += 100;
        }

        next = (next + 29) / 30 * 30;
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
