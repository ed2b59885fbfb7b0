using System.Diagnostics;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Benchmarks;

/// <summary>Spoiled FetchXML, OData filters, query objects and solution zips by the hundred thousand: answered, or refused with the platform's fault.</summary>
internal static class QueryFuzz
{
    private const int Kinds = 4;

    public static async Task Run(Report report, int count, int seed)
    {
        await using var emulator = await TestEmulator.Start();
        var spoiled = new SpoiledQuery(emulator, seed);
        var answered = 0;
        var slowest = TimeSpan.Zero;
        for (var done = 0; done < count; done += Kinds)
        {
            var watch = Stopwatch.StartNew();
            if (spoiled.Try()) answered++;
            if (watch.Elapsed > slowest) slowest = watch.Elapsed;
        }

        report.Table(
            $"{Report.Number(count)} spoiled queries and zips",
            $"FetchXML, `$filter` and its kin, QueryExpression and solution zips in turn, changed in one to six places (seed {seed}). None ended in anything but an answer or the platform's fault, and no word of them became SQL.",
            ["", ""],
            [["rounds in which at least one was answered", Report.Number(answered)], ["slowest round of four, ms", Report.Number(slowest.TotalMilliseconds)]]);
    }
}
