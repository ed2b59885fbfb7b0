using System.Globalization;
using SocialExtension.Benchmarks;
using SocialExtension.Emulator.Host.Tests.Support;

// dotnet run -c Release --project tests/Benchmarks [-- --quick] [--write FILE] | -- --fuzz COUNT [--seed NUMBER]
var report = new Report();
if (Option("--fuzz") is { } count)
{
    await Fuzz.Run(report, int.Parse(count, CultureInfo.InvariantCulture), int.Parse(Option("--seed") ?? "1", CultureInfo.InvariantCulture));
    return;
}

if (Option("--examples") is { } examples)
{
    await using var emulator = await TestEmulator.Start();
    var page = await ActivityExamples.Page(emulator, examples);
    if (Option("--write") is { } target) await File.WriteAllTextAsync(target, page);
    else Console.Write(page);
    return;
}

var quick = args.Contains("--quick");
await new RequestsPerBatch(quick ? 2_000 : 100_000).Run(report);
await ReverseChain.Run(report, quick ? 100 : 1_000);
await Throughput.Run(report, quick ? 1_000 : 10_000);
if (Option("--write") is { } file) await File.WriteAllTextAsync(file, report.Markdown);

string? Option(string name) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();
