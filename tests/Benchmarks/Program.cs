using SocialExtension.Benchmarks;

// dotnet run -c Release --project tests/Benchmarks [-- --quick] [-- --write FILE]
var quick = args.Contains("--quick");
var file = args.SkipWhile(a => a != "--write").Skip(1).FirstOrDefault();
var report = new Report();
await new RequestsPerBatch(quick ? 2_000 : 100_000).Run(report);
await ReverseChain.Run(report, quick ? 100 : 1_000);
await Throughput.Run(report, quick ? 1_000 : 10_000);
if (file is not null) await File.WriteAllTextAsync(file, report.Markdown);
