using System.Globalization;
using SocialExtension.Benchmarks;
using SocialExtension.Emulator.Host.Tests.Support;

// dotnet run -c Release --project tests/Benchmarks -- [--quick] [--history MESSAGES] [--write FILE]
//   | --emulator [--many MESSAGES] [--write FILE] | --fuzz COUNT [--seed NUMBER] | --fuzz-queries COUNT [--seed NUMBER] | --shuffle FILE [--rounds NUMBER] | --examples FOLDER [--write FILE] | --erase MESSAGES [--write FILE]
var report = args.Contains("--emulator") ? new Report("--emulator --write docs/benchmarks-emulator.md") : new Report("--write docs/benchmarks.md", "reading.md");
if (Option("--fuzz") is { } count)
{
    await Fuzz.Run(report, Number(count), Number(Option("--seed") ?? "1"));
    return;
}

if (Option("--fuzz-queries") is { } queries)
{
    await QueryFuzz.Run(report, Number(queries), Number(Option("--seed") ?? "1"));
    return;
}

if (args.Contains("--emulator"))
{
    await EmulatorSpeed.Run(report, Number(Option("--many") ?? "1000000"), creates: 3_000);
    if (Option("--write") is { } speed) await File.WriteAllTextAsync(speed, report.Markdown);
    return;
}

if (Option("--erase") is { } erased)
{
    await Erasing.Run(report, Number(erased));
    if (Option("--write") is { } table) await File.WriteAllTextAsync(table, report.Markdown);
    return;
}

if (Option("--shuffle") is { } shuffled)
{
    await Shuffle.Run(report, shuffled, Number(Option("--rounds") ?? "3"));
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
await new RequestsPerBatch(Number(Option("--history") ?? (quick ? "2000" : "100000"))).Run(report);
await ReverseChain.Run(report, quick ? 100 : 1_000);
await Throughput.Run(report, quick ? 1_000 : 10_000);
if (Option("--write") is { } file) await File.WriteAllTextAsync(file, report.Markdown);

string? Option(string name) => args.SkipWhile(a => a != name).Skip(1).FirstOrDefault();
int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);
