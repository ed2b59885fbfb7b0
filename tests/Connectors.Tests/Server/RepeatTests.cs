using SocialExtension.Connectors.Tests.Support;

namespace SocialExtension.Connectors.Tests.Server;

/// <summary>What passes by itself is waited for, and the same batch is sent again.</summary>
public sealed class RepeatTests
{
    [Theory]
    [InlineData(429, "0x80072322")]
    [InlineData(503, "")]
    [InlineData(502, "")]
    [InlineData(500, "0x80040216")]
    [InlineData(412, "0x80060882")]
    [InlineData(412, "")]
    [InlineData(400, "0x80060882")]
    [InlineData(400, "0x80060892")]
    [InlineData(400, "0x80040237")]
    [InlineData(400, "0x80044150")]
    [InlineData(400, "0X80044151")]
    public async Task TheSameBatchIsSentAgain(int status, string code)
    {
        await using var bench = await ImportBench.With(Activities.Notes(15));
        bench.Organization.Trouble = (_, before) => before is 1 or 2 ? Trouble.Refuse(status, code) : null;
        var run = await bench.Import("--batch", "5");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(5, bench.Organization.Requests.Count);
        Assert.Equal(Enumerable.Range(1, 15).Select(Activities.Id), bench.Ingestion.TakenIn);
        Assert.Equal([TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1)], bench.Time.Pauses);
    }

    [Fact]
    public async Task AConnectionThatBreaksIsTriedAgain()
    {
        await using var bench = await ImportBench.With(Activities.Notes(15));
        bench.Organization.Trouble = (_, before) => before switch { 1 => Trouble.Drop, 2 => Trouble.LoseAnswer, _ => null };
        var run = await bench.Import("--batch", "5");
        Assert.Equal(("15", "10", "5"), (run.Row("received"), run.Row("created"), run.Row("duplicates")));
        Assert.Contains("The connection failed", run.Output);
    }

    [Fact]
    public async Task RetryAfterIsObeyed()
    {
        await using var bench = await ImportBench.With(Activities.Notes(1));
        bench.Organization.Trouble = (_, before) => before switch
        {
            0 => Trouble.Refuse(429, "0x80072322", "Number of requests exceeded the limit of 6000.", "37"),
            1 => Trouble.Refuse(503, retryAfter: bench.Time.GetUtcNow().AddMinutes(3).ToString("R")),
            _ => null,
        };
        var run = await bench.Import();
        Assert.Equal([TimeSpan.FromSeconds(37), TimeSpan.FromMinutes(3)], bench.Time.Pauses);
        Assert.Contains("The organization answered 429: Number of requests exceeded the limit of 6000. (0x80072322). Trying again in 37 s (1 of 7).", run.Output);
    }

    [Fact]
    public async Task AfterEightTriesItStopsAndRunningAgainContinues()
    {
        await using var bench = await ImportBench.With(Activities.Notes(15));
        bench.Organization.Trouble = (_, before) => before is > 0 and < 9 ? Trouble.Refuse(503, "", "Down for maintenance.") : null;
        var run = await bench.Import("--batch", "5");
        Assert.Equal((2, 9), (run.ExitCode, bench.Organization.Requests.Count));
        Assert.Equal([0.5, 1, 2, 4, 8, 16, 32], bench.Time.Pauses.Select(p => p.TotalSeconds));
        Assert.Contains("Stopped after line 5. Tried 8 times; the last time the organization answered 503: Down for maintenance.", run.Error);
        Assert.Contains("Run the same command again to continue.", run.Error);
        Assert.Equal("5", run.Row("created"));

        var again = await bench.Import("--batch", "5");
        Assert.Equal((0, "10", "15"), (again.ExitCode, again.Row("created"), again.RowInAll("created")));
    }

    [Fact]
    public async Task AnOrganizationThatIsNotThereStopsAfterItsTries()
    {
        await using var bench = await ImportBench.With(Activities.Notes(1));
        await bench.Organization.DisposeAsync();
        var run = await bench.Run(null, "import", bench.File, "--to", "http://127.0.0.1:1", "--tries", "2");
        Assert.Equal((2, 1), (run.ExitCode, bench.Time.Pauses.Count));
        Assert.Contains("the connection failed", run.Error);
    }

    [Fact]
    public async Task AStopEndsAPauseAtOnce()
    {
        await using var bench = await ImportBench.With(Activities.Notes(1));
        bench.Organization.Trouble = (_, _) => Trouble.Refuse(503);
        bench.Time.OnPause = bench.Stop.Cancel;
        var run = await bench.Import();
        Assert.Equal((2, 1), (run.ExitCode, bench.Organization.Requests.Count));
        Assert.Contains("As asked, while waiting", run.Error);
    }

    [Fact]
    public async Task AStopLetsTheRunningBatchFinish()
    {
        await using var bench = await ImportBench.With(Activities.Notes(15));
        bench.Organization.Trouble = (_, before) => before == 1 ? Trouble.First(bench.Stop.CancelAsync) : null;
        var run = await bench.Import("--batch", "5");
        Assert.Equal((2, "10"), (run.ExitCode, run.Row("created")));
        Assert.Contains("Stopped after line 10.", run.Error);
        var again = await bench.Import("--batch", "5");
        Assert.Equal((0, "5", "0"), (again.ExitCode, again.Row("created"), again.Row("duplicates")));
    }

    [Fact]
    public async Task AStopInTheLastBatchComesTooLateToMatter()
    {
        await using var bench = await ImportBench.With(Activities.Notes(5));
        bench.Organization.Trouble = (_, _) => Trouble.First(bench.Stop.CancelAsync);
        Assert.Equal(0, (await bench.Import()).ExitCode);
    }
}
