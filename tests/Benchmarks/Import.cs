using System.Diagnostics;
using Microsoft.Xrm.Sdk;
using SocialExtension.Connectors;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Benchmarks;

/// <summary>A file carried in by the connector, with a channel for each organization in it, until nothing is left to do.</summary>
internal static class Import
{
    /// <summary>Carries lines into an emulator.</summary>
    /// <returns>How long the connector took.</returns>
    public static async Task<TimeSpan> Run(TestEmulator emulator, IEnumerable<string> lines, int batch)
    {
        var folder = Directory.CreateTempSubdirectory("import-").FullName;
        try
        {
            var file = Path.Combine(folder, "activities.jsonl");
            await File.WriteAllLinesAsync(file, lines);
            var output = new StringWriter();
            var here = Surroundings.OfProcess(CancellationToken.None) with { Output = output, Error = output, IsTerminal = false, CurrentFolder = folder, StateFolder = folder };
            var watch = Stopwatch.StartNew();
            var exit = await CommandLine.Run(["import", file, "--to", emulator.Url.ToString(), "--organizations-are-ours", "--batch", Report.Number(batch)], here);
            watch.Stop();
            if (exit != 0 || output.ToString().Contains("rejected;", StringComparison.Ordinal)) throw new InvalidOperationException(output.ToString());
            emulator.ProcessAllDue();
            return watch.Elapsed;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
