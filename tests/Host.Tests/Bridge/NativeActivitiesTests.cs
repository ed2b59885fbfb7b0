using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Bridge;

/// <summary>Social activities that other tools create are taken in, where a channel says so.</summary>
public sealed class NativeActivitiesTests : IAsyncLifetime
{
    private TestEmulator emulator = null!;

    public async ValueTask InitializeAsync() => emulator = await TestEmulator.Start();

    [Fact]
    public async Task WithoutAChannelThatSaysSoNothingIsTakenIn()
    {
        emulator.Channel("native", "brand");
        await Native(new() { ["postid"] = "1", ["description"] = "Hello" });
        Assert.Empty(emulator.All("soc_socialmessage"));
    }

    [Fact]
    public async Task APostComesInAsAnyOtherWithItsProfileAndThread()
    {
        Take();
        var profile = Profile("https://x.example/native/users/ada");
        await Native(new() { ["postid"] = "1", ["description"] = "Where is <my> lamp?", ["posturl"] = "https://x.example/1", ["postfromprofileid"] = profile, ["postedon"] = new DateTime(2026, 1, 2, 10, 0, 0, DateTimeKind.Utc) });
        await Native(new() { ["postid"] = "2", ["inresponseto"] = "1", ["description"] = "On its way.", ["directioncode"] = new OptionSetValue(1), ["postedon"] = new DateTime(2026, 1, 2, 11, 0, 0, DateTimeKind.Utc) });
        var messages = emulator.All("soc_socialmessage").OrderBy(m => m["soc_postedon"]).ToList();
        Assert.Equal(["Where is <my> lamp?", "On its way."], messages.Select(m => (string)m["soc_text"]));
        Assert.Equal(["Incoming", "Outgoing"], messages.Select(m => m.FormattedValues["soc_direction"]));
        Assert.Equal(("https://x.example/1", "X"), ((string)messages[0]["soc_url"], messages[0].FormattedValues["soc_network"]));
        Assert.Equal(messages[0]["soc_conversationid"], messages[1]["soc_conversationid"]);
        Assert.Equal(("Ada L", "ada"), ((string)emulator.Profile("native", "ada")["soc_name"], (string)emulator.Profile("native", "ada")["soc_handle"]));
        Assert.Equal("Waiting on customer", emulator.Conversation(messages[0]).FormattedValues["soc_state"]);
    }

    [Fact]
    public async Task TheSamePostTwiceIsThereOnceAndItsNativeRowStays()
    {
        Take();
        await Native(new() { ["postid"] = "1", ["description"] = "Hello" });
        var second = await Native(new() { ["postid"] = "1", ["description"] = "Hello" });
        Assert.Single(emulator.All("soc_socialmessage"), m => (string)m["soc_text"] == "Hello");
        Assert.Equal("Hello", emulator.Service().Retrieve("socialactivity", second, new ColumnSet(true))["description"]);
    }

    [Fact]
    public async Task APrivateMessageKeepsItsTextInTheSecuredColumn()
    {
        Take();
        await Native(new() { ["postid"] = "1", ["description"] = "Only for you", ["postmessagetype"] = new OptionSetValue(1) });
        var message = Assert.Single(emulator.All("soc_socialmessage"));
        Assert.Equal(("Direct", "Only for you", false), (message.FormattedValues["soc_visibility"], (string)message["soc_privatetext"], message.Contains("soc_text")));
        Assert.Equal("Direct message on X", message["description"]);
    }

    [Fact]
    public async Task ANetworkThatNoChannelTakesIsLeftAlone()
    {
        Take();
        await Native(new() { ["postid"] = "1", ["description"] = "Hello", ["community"] = new OptionSetValue(1) });
        Assert.Empty(emulator.All("soc_socialmessage"));
    }

    public async ValueTask DisposeAsync() => await emulator.DisposeAsync();

    private void Take() => emulator.Service("manager").Update(new Entity("soc_channel", emulator.Channel("native", "brand")) { ["soc_takesnative"] = true });

    private EntityReference Profile(string link) =>
        new("socialprofile", emulator.Service().Create(new Entity("socialprofile") { ["profilename"] = "ada", ["profilefullname"] = "Ada L", ["profilelink"] = link, ["community"] = new OptionSetValue(2) }));

    /// <summary>Creates a row as another tool would, and waits for what follows it.</summary>
    private async Task<Guid> Native(Dictionary<string, object> columns)
    {
        var row = new Entity("socialactivity") { ["subject"] = "Post", ["community"] = new OptionSetValue(2) };
        foreach (var column in columns) row[column.Key] = column.Value;
        var id = emulator.Service("admin").Create(row);
        await emulator.AfterJobs();
        return id;
    }
}
