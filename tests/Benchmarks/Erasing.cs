using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SocialExtension.Benchmarks;

/// <summary>How long it takes to erase a person of many messages, pass by pass, and what a pass costs the organization service.</summary>
internal static class Erasing
{
    private const int BatchSize = 100;

    public static async Task Run(Report report, int messages)
    {
        await using var bench = await Bench.Start();
        for (var first = 0; first < messages; first += BatchSize) bench.Ingest(Activities.Batch(first, BatchSize, _ => Activities.Author(0)), BatchSize);
        var contact = Link(bench);
        var passes = new List<(TimeSpan Time, long Requests)>();
        var meter = bench.Emulator.Organization.Meter;
        string? continuation = null;
        do
        {
            var before = meter.Reads + meter.Writes;
            var watch = Stopwatch.StartNew();
            var answer = bench.Emulator.Service("privacy").Execute(new OrganizationRequest("soc_EraseSubject") { ["Target"] = contact, ["Reason"] = "Benchmark", ["Continuation"] = continuation });
            passes.Add((watch.Elapsed, meter.Reads + meter.Writes - before));
            continuation = (string?)JsonNode.Parse((string)answer["Report"])!["continuation"];
        }
        while (continuation is not null);
        report.Table(
            "Erasing a person",
            $"{Report.Number(messages)} messages of one author, erased by soc_EraseSubject called until nothing remains, in this process.",
            ["", ""],
            [
                ["passes", Report.Number(passes.Count)],
                ["longest pass, s", Report.Number(passes.Max(p => p.Time.TotalSeconds), 2)],
                ["all passes, s", Report.Number(passes.Sum(p => p.Time.TotalSeconds), 1)],
                ["most requests of the organization service in a pass", Report.Number(passes.Max(p => p.Requests))],
                ["requests for each message", Report.Number((double)passes.Sum(p => p.Requests) / messages, 1)],
            ]);
    }

    private static EntityReference Link(Bench bench)
    {
        var service = bench.Emulator.Service();
        var contact = new EntityReference("contact", service.Create(new Entity("contact") { ["lastname"] = "Benchmark" }));
        var profile = service.RetrieveMultiple(new QueryExpression("soc_socialprofile") { TopCount = 1 }).Entities.Single();
        service.Execute(new OrganizationRequest("soc_LinkProfile") { ["Target"] = profile.ToEntityReference(), ["Decision"] = "Confirm", ["Customer"] = contact });
        while ((int)bench.Emulator.Service("connector").Execute(new OrganizationRequest("soc_ProcessDue"))["Remaining"] > 0)
        {
        }

        return contact;
    }
}
