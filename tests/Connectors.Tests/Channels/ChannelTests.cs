using SocialExtension.Connectors.Tests.Support;

namespace SocialExtension.Connectors.Tests.Channels;

/// <summary>The company's own accounts are there before the first activity.</summary>
public sealed class ChannelTests
{
    private const string Air = "https://x.example/users/Air";
    private const string Rail = "https://m.example/users/Rail";

    [Fact]
    public async Task OrganizationsInTheFileBecomeChannelsOnceAndBeforeAnyActivity()
    {
        await using var bench = await ImportBench.With([Activities.Note(1), Activities.ByCompany(Air), Activities.ByCompany(Rail, "mastodon", "Rail"), Activities.ByCompany(Air, "x", "Air2")]);
        var run = await bench.Import("--organizations-are-ours");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal([$"{FakeChannels.X} {Air}", $"{FakeChannels.Mastodon} {Rail}"], Created(bench));
        Assert.Equal(["GET stringmaps", "GET soc_channels", "POST soc_channels", "POST soc_channels", "POST soc_IngestActivities"], bench.Organization.Requests.Select(r => r[..r.IndexOf(' ', 6)]));
        Assert.Contains("Created 2 channels.", run.Output);
        await bench.Import("--organizations-are-ours", "--restart");
        Assert.Equal(2, bench.Channels.Rows.Count);
    }

    [Fact]
    public async Task TheActorsNewestFactsFillTheChannel()
    {
        await using var bench = await ImportBench.With([Activities.ByCompany(Air), Activities.ByCompany(Air, "X", "Airline", ",\"url\":[{\"type\":\"Link\",\"href\":\"https://air.example/\"}]")]);
        await bench.Import("--organizations-are-ours");
        var row = Assert.Single(bench.Channels.Rows);
        Assert.Equal(("Airline", "AirlineSupport", "https://air.example/"), (row["soc_name"], row["soc_handle"], row["soc_url"]));
    }

    [Fact]
    public async Task AChannelThatExistsIsLeftAlone()
    {
        await using var bench = await ImportBench.With([Activities.ByCompany(Air), Activities.ByCompany(Rail, "Mastodon", "Rail")]);
        bench.Channels.Add(FakeChannels.X, "https://x.example/users/other");
        bench.Channels.Add(FakeChannels.X, Air);
        bench.Channels.PageSize = 1;
        await bench.Import("--organizations-are-ours");
        Assert.Equal(3, bench.Channels.Rows.Count);
        Assert.Equal("by hand", bench.Channels.Rows[1]["soc_name"]);
    }

    [Fact]
    public async Task TheSameActorOnAnotherNetworkIsAnotherChannel()
    {
        await using var bench = await ImportBench.With([Activities.ByCompany(Air)]);
        bench.Channels.Add(FakeChannels.Mastodon, Air);
        await bench.Import("--organizations-are-ours");
        Assert.Equal([$"{FakeChannels.Mastodon} {Air}", $"{FakeChannels.X} {Air}"], Created(bench));
    }

    [Theory]
    [InlineData("{\"type\":\"Create\",\"id\":\"u:1\",\"actor\":\"https:\\/\\/x.example\\/users\\/Air\",\"object\":{\"soc:network\":\"X\"}}")]
    [InlineData("{\"type\":\"Note\",\"id\":\"u:1\",\"attributedTo\":[{\"type\":[\"Organization\",\"Thing\"],\"id\":\"https://x.example/users/Air\"}],\"soc:network\":\" x \"}")]
    [InlineData("{\"type\":\"Create\",\"id\":\"u:1\",\"actor\":\"u:2\",\"object\":{\"soc:network\":\"X\",\"tag\":{\"href\":\"https://x.example/users/Air\"}}}")]
    public async Task ANamedChannelTakesItsNetworkFromWhereItAppears(string line)
    {
        await using var bench = await ImportBench.With([Activities.Note(1), line]);
        var run = await bench.Import("--channel", Air);
        Assert.Equal([$"{FakeChannels.X} {Air}"], Created(bench));
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task OnlyNamedChannelsAreCreated()
    {
        await using var bench = await ImportBench.With([Activities.ByCompany(Air), Activities.ByCompany(Rail, "Mastodon", "Rail")]);
        await bench.Import("--channel", Rail, "--channel", "@rail@m.example", "--network", "review SITE");
        Assert.Equal([$"{FakeChannels.Mastodon} {Rail}", "285100011 @rail@m.example"], Created(bench));
        Assert.Equal("@rail@m.example", bench.Channels.Rows[1]["soc_name"]);
    }

    [Fact]
    public async Task ANetworkThatCannotBeKnownStopsBeforeAnything()
    {
        await using var bench = await ImportBench.With([Activities.Note(1)]);
        var run = await bench.Import("--channel", "urn:nobody");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("urn:nobody", run.Error);
        Assert.Contains("--network, one of X, Mastodon, Review site", run.Error);
        Assert.Empty(bench.Ingestion.Calls);
    }

    [Theory]
    [InlineData("Nowhere", null)]
    [InlineData(null, "Nowhere")]
    public async Task ANetworkThatTheOrganizationDoesNotKnowStopsBeforeAnything(string? inFile, string? byOption)
    {
        await using var bench = await ImportBench.With([Activities.ByCompany(Air, inFile)]);
        var run = await bench.Import(["--organizations-are-ours", .. byOption is null ? Array.Empty<string>() : ["--network", byOption]]);
        Assert.Equal((1, 0), (run.ExitCode, bench.Channels.Rows.Count));
        Assert.Contains("'Nowhere'", run.Error);
    }

    [Fact]
    public async Task ANewNetworkNeedsNoCode()
    {
        await using var bench = await ImportBench.With([Activities.ByCompany(Air, "brand new")]);
        bench.Channels.Networks["Brand New"] = 285100099;
        await bench.Import("--organizations-are-ours");
        Assert.Equal([$"285100099 {Air}"], Created(bench));
    }

    [Fact]
    public async Task AnotherTablesLabelsDoWhereTheChannelHasNone()
    {
        await using var bench = await ImportBench.With([Activities.ByCompany(Air)]);
        bench.Channels.LabelledTable = "soc_socialmessage";
        await bench.Import("--organizations-are-ours");
        Assert.Single(bench.Channels.Rows);
    }

    [Fact]
    public async Task AChannelBringsASpellingOfItsNetwork()
    {
        await using var bench = await ImportBench.With([Activities.ByCompany(Air, "twitter")]);
        bench.Channels.Add(FakeChannels.X, "https://x.example/users/other", token: "Twitter");
        await bench.Import("--organizations-are-ours");
        Assert.Contains($"{FakeChannels.X} {Air}", Created(bench));
    }

    [Fact]
    public async Task TheChannelTheyCameInByTellsTheNetworkAtLast()
    {
        await using var bench = await ImportBench.With([Activities.ByCompany(Air, network: null)]);
        bench.Channels.Add(FakeChannels.Mastodon, "urn:stream");
        await bench.Import("--organizations-are-ours", "--channel-id", bench.Channels.Rows[0]["soc_channelid"]!.ToString()!);
        Assert.Contains($"{FakeChannels.Mastodon} {Air}", Created(bench));
    }

    [Fact]
    public async Task AChannelWhoseAnswerWasLostIsNotCreatedTwice()
    {
        await using var bench = await ImportBench.With([Activities.ByCompany(Air)]);
        bench.Organization.Trouble = (kind, before) => kind == "POST soc_channels" && before == 0 ? Trouble.LoseAnswer : null;
        Assert.Equal(0, (await bench.Import("--organizations-are-ours")).ExitCode);
        Assert.Single(bench.Channels.Rows);
    }

    [Fact]
    public async Task WhatAColumnCannotHoldIsCutOrLeftOut()
    {
        var name = new string('a', 199) + "\\ud83d\\ude00";
        await using var bench = await ImportBench.With([Activities.ByCompany(Air, "X", "Air", $",\"name\":\"{name}\",\"preferredUsername\":\"\\ud83d\",\"url\":\"javascript:alert(1)\"")]);
        Assert.Equal(0, (await bench.Import("--organizations-are-ours")).ExitCode);
        var row = Assert.Single(bench.Channels.Rows);
        Assert.Equal((new string('a', 199), null, null), (row["soc_name"], row["soc_handle"], row["soc_url"]));
    }

    [Fact]
    public async Task LinesThatAreNotJsonDoNotHideAnOrganization()
    {
        await using var bench = await ImportBench.With(["Organization oops", Activities.ByCompany(Air)]);
        await bench.Import("--organizations-are-ours");
        Assert.Single(bench.Channels.Rows);
    }

    private static IEnumerable<string> Created(ImportBench bench) => bench.Channels.Rows.Select(r => $"{r["soc_network"]} {r["soc_externalid"]}");
}
