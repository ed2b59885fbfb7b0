using SocialExtension.Connectors.Tests.Support;

namespace SocialExtension.Connectors.Tests.Server;

/// <summary>What repeating doesn't help stops at once, with the platform's message and what to do.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData(401, "", "SOCIAL_TOKEN or --token")]
    [InlineData(403, "0x80040220", "prvCreatesoc_gate. The role Social Connector has it")]
    [InlineData(400, "0x80040265", "--channel-id")]
    [InlineData(404, "0x8006088a", "solution SocialExtension is imported")]
    [InlineData(413, "", "lower --batch")]
    [InlineData(501, "0x80040219", "would not help")]
    public async Task ItStopsAtOnce(int status, string code, string advice)
    {
        await using var bench = await ImportBench.With(Activities.Notes(15));
        bench.Organization.Trouble = (_, before) => before == 1 ? Trouble.Refuse(status, code, "The platform's words.") : null;
        var run = await bench.Import("--batch", "5");
        Assert.Equal((2, 2), (run.ExitCode, bench.Organization.Requests.Count));
        Assert.Empty(bench.Time.Pauses);
        Assert.Contains($"Stopped after line 5. The organization answered {status}: The platform's words.{(code == "" ? "" : $" ({code})")}. ", run.Error);
        Assert.Contains(advice, run.Error);
        Assert.Equal("10", (await bench.Import("--batch", "5")).Row("created"));
    }

    [Fact]
    public async Task AConnectorWithoutARightOnChannelsIsToldWhichItNeeds()
    {
        await using var bench = await ImportBench.With([Activities.ByCompany("urn:air")]);
        bench.Organization.Trouble = (_, _) => Trouble.Refuse(403, "0x80040220", "Principal user is missing prvReadsoc_channel privilege");
        var run = await bench.Import("--organizations-are-ours");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Stopped. The organization answered 403", run.Error);
        Assert.Contains("prvCreatesoc_channel. The role Social Manager has them", run.Error);
        Assert.Empty(bench.Ingestion.Calls);
    }

    [Fact]
    public async Task ARedirectionIsNotFollowed()
    {
        await using var bench = await ImportBench.With(Activities.Notes(1));
        await using var other = await FakeOrganization.Start();
        bench.Organization.Trouble = (_, _) => Trouble.Say(307, "", other.Url + "/api/data/v9.2/soc_IngestActivities");
        var run = await bench.Import();
        Assert.Equal((2, 0), (run.ExitCode, other.Requests.Count));
        Assert.Contains("not followed", run.Error);
    }

    [Fact]
    public async Task ANextPageElsewhereIsNotAskedFor()
    {
        await using var bench = await ImportBench.With([Activities.ByCompany("urn:air")]);
        await using var other = await FakeOrganization.Start();
        bench.Organization.Trouble = (kind, _) => kind == "GET soc_channels" ? Trouble.Say(200, $$"""{"value":[],"@odata.nextLink":"{{other.Url}}/api/data/v9.2/soc_channels"}""") : null;
        var run = await bench.Import("--organizations-are-ours");
        Assert.Equal((2, 0), (run.ExitCode, other.Requests.Count));
        Assert.Contains("Nothing was sent there", run.Error);
    }

    [Theory]
    [InlineData("<html>Welcome</html>", "something other than JSON")]
    [InlineData("", "not as agreed")]
    [InlineData("{}", "not as agreed")]
    public async Task AnAddressThatIsNoOrganizationIsSeen(string body, string sentence)
    {
        await using var bench = await ImportBench.With(Activities.Notes(1));
        bench.Organization.Trouble = (_, _) => Trouble.Say(200, body);
        var run = await bench.Import();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(sentence, run.Error);
    }

    [Fact]
    public async Task WhatTheServerSaysCannotSteerTheTerminal()
    {
        await using var bench = await ImportBench.With(Activities.Notes(1));
        bench.Organization.Trouble = (_, _) => Trouble.Refuse(400, "0x1", "a\u001b[2Jb\nc\u009bd");
        Assert.Contains("a [2Jb c d", (await bench.Import()).Error);
    }
}
