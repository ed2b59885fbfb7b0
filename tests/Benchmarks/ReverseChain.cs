namespace SocialExtension.Benchmarks;

/// <summary>The worst order of arrival: a chain of answers, each before what it answers.</summary>
internal static class ReverseChain
{
    private const int BatchSize = 100;

    public static async Task Run(Report report, int length)
    {
        var rows = new List<string[]>();
        foreach (var size in new[] { 1, 10, BatchSize })
        {
            await using var bench = await Bench.Start();
            var costs = new List<Cost>();
            for (var last = length - 1; last >= 0; last -= size) costs.Add(bench.Ingest(Activities.ReverseChain(Math.Max(0, last - size + 1), last), Math.Min(size, last + 1)));
            rows.Add([Report.Number(size), Report.Number((double)costs.Sum(c => c.Reads) / length, 2), Report.Number((double)costs.Sum(c => c.Writes) / length, 2), Report.Number(costs.Sum(c => c.Time.TotalMilliseconds) / length, 2)]);
        }

        report.Table($"A chain of {Report.Number(length)} in reverse", "Every message arrives before the one it answers, so every batch finds a new root above the thread.", ["messages a batch", "reads a message", "writes a message", "ms a message"], rows);
    }
}
