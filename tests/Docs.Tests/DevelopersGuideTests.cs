using SocialExtension.Docs.Tests.Guide;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Docs.Tests;

/// <summary>What docs/developers.md promises. The page shows these tests, word for word.</summary>
public sealed class DevelopersGuideTests(FollowedGuide guide) : IClassFixture<FollowedGuide>
{
    private readonly TestEmulator emulator = guide.Emulator;

    [Fact]
    public async Task TheColumnKeepsWhatItIsGiven()
    {
        var channel = await emulator.Post("soc_channels", new { soc_name = "Hours", soc_network = 285100000, soc_hours = "9 to 5" }, "manager", "return=representation");
        Assert.Equal("9 to 5", (string?)channel.Json["soc_hours"]);
    }

    [Fact]
    public async Task TheStepRunsBeforeTheRowIsWritten()
    {
        var channel = await emulator.Post("soc_channels", new { soc_name = "Handle", soc_network = 285100000, soc_handle = "@lamps" }, "manager", "return=representation");
        Assert.Equal("lamps", (string?)channel.Json["soc_handle"]);
    }

    [Fact]
    public async Task TheCustomApiAnswersWhoMayCallIt()
    {
        emulator.Channel("guide", "brand");
        emulator.Ingest(Posts.Note("guide", "1", mentions: "brand"));
        Assert.Equal(1, (int)(await emulator.Get("soc_CountWaiting()", "agent")).Json["Waiting"]!);
        Assert.Equal(403, (await emulator.Get("soc_CountWaiting()", "connector")).Status);
    }

    [Fact]
    public async Task TheWebResourceIsServed()
    {
        var page = await emulator.Get("/WebResources/soc_/social/help.html");
        Assert.Contains("Ask the person beside you.", page.Text, StringComparison.Ordinal);
    }
}
