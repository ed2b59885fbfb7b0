using SocialExtension.Connectors.Tests.Support;

namespace SocialExtension.Connectors.Tests.Import;

/// <summary>A file in, calls to the organization out.</summary>
public sealed class ImportTests
{
    [Fact]
    public async Task ActivitiesGoInBatchesOfAHundredInTheirOrder()
    {
        await using var bench = await ImportBench.With(Activities.Notes(250));
        var run = await bench.Import();
        Assert.Equal(0, run.ExitCode);
        Assert.Equal([100, 100, 50], bench.Ingestion.Calls.Select(c => c.Count));
        Assert.Equal(Enumerable.Range(1, 250).Select(Activities.Id), bench.Ingestion.TakenIn);
        Assert.Equal(("250", "250", "0", "0"), (run.Row("received"), run.Row("created"), run.Row("duplicates"), run.Row("rejected")));
    }

    [Fact]
    public async Task BatchSaysHowManyGoAtOnce()
    {
        await using var bench = await ImportBench.With(Activities.Notes(20));
        await bench.Import("--batch", "7");
        Assert.Equal([7, 7, 6], bench.Ingestion.Calls.Select(c => c.Count));
    }

    [Fact]
    public async Task LinesArePassedOnByteForByte()
    {
        string[] lines = [Activities.Note(1, "\u2028\u0085 <b>&amp;</b> \U0001F600 \u202Eabc "), " " + Activities.Note(2) + "\t", "{\"id\":\"a\",\"id\":\"b\",\"n\":1.50e+01}"];
        await using var bench = await ImportBench.With(lines);
        await bench.Import();
        Assert.Equal("[" + string.Join(',', lines) + "]", bench.Ingestion.LastActivities);
    }

    [Fact]
    public async Task CarriageReturnsByteOrderMarksAndEmptyLinesAreNotPassedOn()
    {
        await using var bench = await ImportBench.Start();
        bench.Write("\uFEFF" + Activities.Note(1) + "\r\n\r\n" + Activities.Note(2) + "\r\n");
        await bench.Import();
        Assert.Equal($"[{Activities.Note(1)},{Activities.Note(2)}]", bench.Ingestion.LastActivities);
    }

    [Theory]
    [InlineData("[{0},\n{1}]")]
    [InlineData("{{\"type\":\"OrderedCollection\",\"orderedItems\":[{0},\n{1}],\"totalItems\":2}}")]
    public async Task AnArrayAndACollectionAreTakenApart(string document)
    {
        await using var bench = await ImportBench.Start();
        bench.Write(string.Format(document, Activities.Note(1), Activities.Note(2)));
        var run = await bench.Import();
        Assert.Equal((0, "2"), (run.ExitCode, run.Row("created")));
        Assert.Equal($"[{Activities.Note(1)},{Activities.Note(2)}]", bench.Ingestion.LastActivities);
        Assert.Contains("nothing new", (await bench.Import()).Output);
    }

    [Fact]
    public async Task ACollectionOfAHundredThousandGoesInCallsOfFiveHundredAtMost()
    {
        await using var bench = await ImportBench.Start();
        bench.Write($$"""{"type":"Collection","items":[{{string.Join(",", Activities.Notes(100_000))}}]}""");
        Assert.Equal(0, (await bench.Import("--batch", "500")).ExitCode);
        Assert.Equal(200, bench.Ingestion.Calls.Count);
        Assert.All(bench.Ingestion.Calls, call => Assert.Equal(500, call.Count));
        Assert.Equal(Enumerable.Range(1, 100_000).Select(Activities.Id), bench.Ingestion.TakenIn);
    }

    [Fact]
    public async Task WhatRemainsGoesWithTheNextBatchInOrder()
    {
        await using var bench = await ImportBench.With(Activities.Notes(25));
        bench.Ingestion.Reach = call => call == 1 ? 4 : 500;
        var run = await bench.Import("--batch", "10");
        Assert.Equal([10, 10, 10, 1], bench.Ingestion.Calls.Select(c => c.Count));
        Assert.Equal(Activities.Note(5), bench.Ingestion.Calls[1][0]);
        Assert.Equal(Enumerable.Range(1, 25).Select(Activities.Id), bench.Ingestion.TakenIn);
        Assert.Equal(("25", "25", "0"), (run.Row("received"), run.Row("created"), run.Row("duplicates")));
    }

    [Fact]
    public async Task ACallThatGetsToNothingIsRepeatedWithPausesAndThenStops()
    {
        await using var bench = await ImportBench.With(Activities.Notes(3));
        bench.Ingestion.Reach = _ => 0;
        var run = await bench.Import("--tries", "3");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal((3, 2), (bench.Ingestion.Calls.Count, bench.Time.Pauses.Count));
        Assert.Contains("got to none of the batch", run.Error);
    }

    [Fact]
    public async Task OutcomesAreCountedByKind()
    {
        await using var bench = await ImportBench.With([.. Activities.Notes(6), Activities.Note(1)]);
        bench.Ingestion.OutcomeOfNew = a => a.GetProperty("id").GetString()!.Contains("/2#") ? "updated" : a.GetProperty("id").GetString()!.Contains("/3#") ? "deleted" : "created";
        bench.Ingestion.Reject = a => a.GetProperty("id").GetString()!.Contains("/4#") ? "time_without_zone" : null;
        var run = await bench.Import();
        Assert.Equal(("7", "3", "1", "1", "1", "1"), (run.Row("received"), run.Row("created"), run.Row("updated"), run.Row("deleted"), run.Row("duplicates"), run.Row("rejected")));
        Assert.Equal("1", run.Row("time_without_zone"));
    }

    [Fact]
    public async Task TheChannelTheyCameInByIsPassedOnAndSentAsNullWhereThereIsNone()
    {
        await using var bench = await ImportBench.With(Activities.Notes(1));
        var channel = Guid.NewGuid();
        await bench.Import();
        await bench.Import("--restart", "--channel-id", channel.ToString());
        Assert.Equal([null, channel.ToString()], bench.Ingestion.ChannelIds);
    }

    [Theory]
    [InlineData("[]", "It says nothing about activity 0 of 2")]
    [InlineData("[{\"index\":0,\"outcome\":\"created\"},{\"index\":1,\"outcome\":\"vanished\"}]", "'vanished'")]
    [InlineData("[{\"index\":7,\"outcome\":\"created\"}]", "not as agreed")]
    [InlineData("oops", "not as agreed")]
    public async Task AnAnswerThatLeavesSomethingOutDoesNotMoveTheCursor(string results, string sentence)
    {
        await using var bench = await ImportBench.With(Activities.Notes(2));
        bench.Ingestion.Garble = _ => results;
        var run = await bench.Import();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Error);
        bench.Ingestion.Garble = r => r;
        Assert.Equal("2", (await bench.Import()).Row("duplicates"));
    }

    [Fact]
    public async Task AFileWithoutActivitiesIsDoneAtOnce()
    {
        await using var bench = await ImportBench.With([""]);
        var run = await bench.Import();
        Assert.Equal((0, 0), (run.ExitCode, bench.Organization.Requests.Count));
        Assert.Contains("holds no activities", run.Output);
    }
}
