using SocialExtension.Connectors.Tests.Support;

namespace SocialExtension.Connectors.Tests.Resuming;

/// <summary>Run again, an import goes on where it stopped, as long as the file is what it was.</summary>
public sealed class ResumeTests
{
    [Fact]
    public async Task AFinishedImportFindsNothingNew()
    {
        await using var bench = await ImportBench.With(Activities.Notes(12));
        await bench.Import();
        var again = await bench.Import();
        Assert.Equal((0, 1), (again.ExitCode, bench.Ingestion.Calls.Count));
        Assert.Contains("There is nothing new in posts.jsonl: 12 activities were dealt with before.", again.Output);
    }

    [Fact]
    public async Task AnotherOrganizationAtTheSameAddressGetsEverything()
    {
        await using var bench = await ImportBench.With(Activities.Notes(12));
        await bench.Import();
        bench.Organization.Reset();
        var again = await bench.Import();
        Assert.Equal(("12", 12), (again.Row("created"), bench.Ingestion.TakenIn.Count));
        Assert.Contains("Another organization answers there", again.Output);
    }

    [Fact]
    public async Task AppendedLinesArePickedUp()
    {
        await using var bench = await ImportBench.With(Activities.Notes(12));
        await bench.Import();
        bench.Append(Activities.Note(13) + "\n" + Activities.Note(14));
        var again = await bench.Import();
        Assert.Equal((2, "2", "14"), (bench.Ingestion.Calls[1].Count, again.Row("created"), again.RowInAll("created")));
        Assert.Contains("Going on after line 12", again.Output);
    }

    [Theory]
    [InlineData("", "\n")]
    [InlineData("", "\r\n")]
    public async Task ALastLineWithoutItsEndIsTakenInAndItsEndIsNothingNew(string before, string after)
    {
        await using var bench = await ImportBench.Start();
        bench.Write(before + Activities.Note(1));
        Assert.Equal("1", (await bench.Import()).Row("created"));
        bench.Append(after);
        Assert.Contains("nothing new", (await bench.Import()).Output);
        bench.Append(Activities.Note(2));
        Assert.Equal("1", (await bench.Import()).Row("created"));
    }

    [Fact]
    public async Task ALastLineThatWasReadHalfWrittenIsReadAgain()
    {
        await using var bench = await ImportBench.Start();
        bench.Write(Activities.Note(1) + "\n" + Activities.Note(2)[..40]);
        await bench.Import();
        bench.Append(Activities.Note(2)[40..] + "\n" + Activities.Note(3) + "\n");
        var again = await bench.Import();
        Assert.Equal([Activities.Id(1), Activities.Id(2), Activities.Id(3)], bench.Ingestion.TakenIn);
        Assert.Equal(("2", "0"), (again.Row("created"), again.Row("rejected")));
        Assert.Equal([2], bench.Rejects.Select(r => (int)r.Line));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(12)]
    public async Task AFileThatChangedInWhatWasImportedStartsOver(int changed)
    {
        await using var bench = await ImportBench.With(Activities.Notes(12));
        await bench.Import();
        bench.Write(Activities.Notes(12).Select((line, i) => i + 1 == changed ? line.Replace("#create", "#CREATE") : line));
        var again = await bench.Import();
        Assert.Contains("no longer what was imported: starting from the first line", again.Output);
        Assert.Equal(("1", "11"), (again.Row("created"), again.Row("duplicates")));
    }

    [Fact]
    public async Task AFileThatBecameShorterStartsOver()
    {
        await using var bench = await ImportBench.With(Activities.Notes(12));
        await bench.Import();
        bench.Write(Activities.Notes(5));
        Assert.Equal("5", (await bench.Import()).Row("duplicates"));
    }

    [Fact]
    public async Task RestartBeginsWithTheFirstLine()
    {
        await using var bench = await ImportBench.With(Activities.Notes(12));
        await bench.Import();
        var again = await bench.Import("--restart");
        Assert.Equal(("12", "12"), (again.Row("received"), again.Row("duplicates")));
        Assert.Contains("nothing new", (await bench.Import()).Output);
    }

    [Fact]
    public async Task ARestartThatIsStoppedBeforeItsFirstAnswerIsStillARestart()
    {
        await using var bench = await ImportBench.With(Activities.Notes(12));
        await bench.Import();
        await bench.ImportAndKill(1, answered: false, "--restart");
        Assert.Equal("12", (await bench.Import()).Row("duplicates"));
    }

    [Fact]
    public async Task AnotherOrganizationHasACursorOfItsOwn()
    {
        await using var bench = await ImportBench.With(Activities.Notes(3));
        await using var other = await FakeOrganization.Start();
        await bench.Import();
        await bench.Run(null, "import", bench.File, "--to", other.Url);
        Assert.Equal(3, other.Ingestion.TakenIn.Count);
    }

    [Fact]
    public async Task TheSameOrganizationSpeltOtherwiseHasTheSameCursor()
    {
        await using var bench = await ImportBench.With(Activities.Notes(3));
        await bench.Import();
        foreach (var spelling in new[] { "/", "/api/data/v9.2", "/api/data/v9.2/", "/API/data/v9.1/" })
        {
            Assert.Contains("nothing new", (await bench.Run(null, "import", bench.File, "--to", bench.Organization.Url.ToUpperInvariant().Replace("HTTP", "http") + spelling)).Output);
        }
    }

    [Fact]
    public async Task StateNamesTheFolderOfTheCursor()
    {
        await using var bench = await ImportBench.With(Activities.Notes(3));
        await bench.Import("--state", "elsewhere");
        Assert.False(Directory.Exists(bench.StateFolder));
        Assert.Contains("nothing new", (await bench.Import("--state", "elsewhere")).Output);
        Assert.Equal("3", (await bench.Import()).Row("duplicates"));
    }

    [Fact]
    public async Task ACursorThatCannotBeReadStartsOver()
    {
        await using var bench = await ImportBench.With(Activities.Notes(3));
        await bench.Import();
        await File.WriteAllTextAsync(Directory.GetFiles(bench.StateFolder, "*.json").Single(), "{\"half\":");
        Assert.Equal("3", (await bench.Import()).Row("duplicates"));
    }

    [Fact]
    public async Task OneImportAtATimeWorksOnAFile()
    {
        await using var bench = await ImportBench.With(Activities.Notes(3));
        RunResult? second = null;
        bench.Organization.Trouble = (_, before) => before == 0 ? Trouble.First(async () => second = await bench.Import()) : null;
        Assert.Equal(0, (await bench.Import()).ExitCode);
        Assert.Equal(1, second?.ExitCode);
        Assert.Contains("Another import", second?.Error);
    }
}
