using SocialExtension.Connectors.Tests.Support;

namespace SocialExtension.Connectors.Tests.Import;

/// <summary>What is rejected stands in a file, once, with its reason.</summary>
public sealed class RejectsTests
{
    [Fact]
    public async Task ARejectIsKeptWithLineCodeReasonAndItsText()
    {
        await using var bench = await ImportBench.With(Activities.Notes(5));
        bench.Ingestion.Reject = RejectThird;
        var run = await bench.Import();
        Assert.Equal(0, run.ExitCode);
        Assert.Equal([(3, "missing_actor", "Because of missing_actor", Activities.Note(3))], bench.Rejects);
        Assert.Contains("1 activity was rejected", run.Output);
        Assert.Equal("1", run.Row("missing_actor"));
    }

    /// <summary>Whoever was erased would stand in this file otherwise, and nobody would look for them there.</summary>
    [Theory]
    [InlineData("suppressed")]
    [InlineData("consent_withdrawn")]
    public async Task WhatMayNotBeHeldIsNotKeptHereEither(string code)
    {
        await using var bench = await ImportBench.With(Activities.Notes(5));
        bench.Ingestion.Reject = activity => RejectThird(activity) is null ? null : code;
        var run = await bench.Import();
        Assert.Equal([(3, code, $"Because of {code}", "")], bench.Rejects);
        Assert.DoesNotContain(Activities.Note(3), await File.ReadAllTextAsync(bench.RejectsPath));
        Assert.Equal("1", run.Row(code));
    }

    [Fact]
    public async Task ALineThatIsNotJsonIsRejectedHereAndSpoilsNothing()
    {
        await using var bench = await ImportBench.With([Activities.Note(1), "this is not json", Activities.Note(2), "{\"cut\":", Activities.Note(3)]);
        var run = await bench.Import();
        Assert.Equal(("5", "3", "2", "2"), (run.Row("received"), run.Row("created"), run.Row("rejected"), run.Row("not_json")));
        Assert.Equal([(2, "not_json", "this is not json"), (4, "not_json", "{\"cut\":")], bench.Rejects.Select(r => (r.Line, r.Code, r.Activity)));
        Assert.Equal($"[{Activities.Note(1)},{Activities.Note(2)},{Activities.Note(3)}]", bench.Ingestion.LastActivities);
    }

    [Fact]
    public async Task AFileOfNothingButGarbageNeedsNoCall()
    {
        await using var bench = await ImportBench.With(Enumerable.Range(1, 2500).Select(n => "garbage " + n));
        var run = await bench.Import();
        Assert.Equal((0, 0, "2,500"), (run.ExitCode, bench.Organization.Requests.Count, run.Row("rejected")));
        Assert.Equal(2500, bench.Rejects.Count);
    }

    [Fact]
    public async Task WithoutRejectsThereIsNoFile()
    {
        await using var bench = await ImportBench.With(Activities.Notes(2));
        await bench.Import();
        Assert.False(File.Exists(bench.RejectsPath));
    }

    [Fact]
    public async Task RejectsNamesAnotherFile()
    {
        await using var bench = await ImportBench.With(["oops"]);
        var other = Path.Combine(Path.GetDirectoryName(bench.RejectsPath)!, "other.jsonl");
        await bench.Import("--rejects", "other.jsonl");
        Assert.Single(await File.ReadAllLinesAsync(other));
        Assert.False(File.Exists(bench.RejectsPath));
    }

    [Fact]
    public async Task TheImportedFileIsNeverTheRejectsFile()
    {
        await using var bench = await ImportBench.With(["oops"]);
        Assert.Equal(1, (await bench.Import("--rejects", bench.File)).ExitCode);
        Assert.Equal("oops\n", await File.ReadAllTextAsync(bench.File));
    }

    [Fact]
    public async Task AFileThatIsNoRejectsFileIsNotTouched()
    {
        await using var bench = await ImportBench.With(["oops"]);
        await File.WriteAllTextAsync(bench.RejectsPath, "my notes");
        var run = await bench.Import();
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--rejects", run.Error);
        Assert.Equal("my notes", await File.ReadAllTextAsync(bench.RejectsPath));
    }

    [Fact]
    public async Task AResumedImportAppendsAndAnImportFromTheFirstLineBeginsAnew()
    {
        await using var bench = await ImportBench.With(["oops 1", Activities.Note(1)]);
        await bench.Import();
        bench.Append("oops 2\n");
        await bench.Import();
        Assert.Equal([(1, "oops 1"), (3, "oops 2")], bench.Rejects.Select(r => (r.Line, r.Activity)));
        await bench.Import("--restart");
        Assert.Equal([(1, "oops 1"), (3, "oops 2")], bench.Rejects.Select(r => (r.Line, r.Activity)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task ACrashBetweenTheRejectsAndTheCursorDoublesNothing(bool torn)
    {
        await using var bench = await ImportBench.With([Activities.Note(1), "oops 1", Activities.Note(2), "oops 2", Activities.Note(3), "oops 3"]);
        await bench.ImportAndKill(call: 2, answered: false, "--batch", "2");
        var cursor = Directory.GetFiles(bench.StateFolder, "*.json").Single();
        var kept = await File.ReadAllBytesAsync(cursor);
        await bench.Import("--batch", "2");

        // The rejects of the last batch are written, the cursor has not moved.
        await File.WriteAllBytesAsync(cursor, kept);
        if (torn) await File.WriteAllTextAsync(bench.RejectsPath, (await File.ReadAllTextAsync(bench.RejectsPath))[..^20]);
        var run = await bench.Import("--batch", "2");
        Assert.Equal([2, 4, 6], bench.Rejects.Select(r => (int)r.Line).Order());
        Assert.Equal("6", run.RowInAll("received"));
    }

    [Fact]
    public async Task TheCursorDoesNotMovePastARejectThatCouldNotBeWritten()
    {
        await using var bench = await ImportBench.With([Activities.Note(1), "oops"]);
        var run = await bench.Import("--rejects", Path.Combine("no", "such", "folder.jsonl"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("writing a file failed", run.Error);
        await bench.Import();
        Assert.Equal([2], bench.Rejects.Select(r => (int)r.Line));
    }

    private static string? RejectThird(System.Text.Json.JsonElement activity) => activity.GetProperty("id").GetString() == Activities.Id(3) ? "missing_actor" : null;
}
