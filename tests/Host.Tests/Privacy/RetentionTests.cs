using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Privacy;

/// <summary>A channel keeps messages for as many days as it says.</summary>
public sealed class RetentionTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public void WhatIsOlderGoesInPassesAndTheRestStays()
    {
        var channel = emulator.Channel("old", "brand");
        for (var n = 0; n < 250; n += 125) emulator.Ingest([.. Enumerable.Range(n, 125).Select(i => (JsonNode)Posts.Note("old", $"{i}", mentions: "brand", published: Ago(40 + i)))]);
        emulator.Ingest(Posts.Note("old", "new", mentions: "brand", published: Ago(10)), Posts.Note("old", "other", published: Ago(500)));
        Keep(channel, 30);
        var first = emulator.Service("connector").Execute(new OrganizationRequest("soc_ProcessDue"));
        Assert.InRange((int)first["Expired"], 1, 200);
        Assert.InRange((int)first["Remaining"], 1, 250);
        emulator.ProcessAllDue();
        Assert.Equal(["new", "other"], Ids("old"));
        Assert.Equal(2, emulator.Rows("soc_conversation", "soc_rootexternalid", ConditionOperator.BeginsWith, "https://x.example/old/").Count);
        Assert.Equal("past_retention", (string?)emulator.IngestResults(Posts.Note("old", "1", mentions: "brand", published: Ago(41)))[0]!["code"]);
        Keep(channel, null);
        Assert.Equal(["created"], emulator.Ingest(Posts.Note("old", "1", mentions: "brand", published: Ago(41))));
    }

    /// <summary>The rest of a thread stays together, and so does what answers the message that is gone.</summary>
    [Fact]
    public void AThreadOutlivesItsRoot()
    {
        var channel = emulator.Channel("root", "brand");
        emulator.Ingest(Posts.Note("root", "1", mentions: "brand", published: Ago(40)), Posts.Note("root", "2", "bob", "1", published: Ago(20)), Posts.Note("root", "3", "cid", "2", published: Ago(19)));
        Keep(channel, 30);
        emulator.ProcessAllDue();
        Assert.Equal(["2", "3"], Ids("root"));
        emulator.Ingest(Posts.Note("root", "4", "dan", "1", published: Ago(18)), Posts.Note("root", "5", "eve", "3", published: Ago(17)));
        var conversation = emulator.Conversation(emulator.Message("root", "2"));
        Assert.All(["3", "4", "5"], id => Assert.Equal(conversation.Id, emulator.Conversation(emulator.Message("root", id)).Id));
        Assert.Equal(4, conversation["soc_messagecount"]);
        Keep(channel, null);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(null)]
    public void WithoutANumberOfDaysNothingGoes(int? days)
    {
        var prefix = $"ever{days}";
        var channel = emulator.Channel(prefix, "brand");
        Keep(channel, days);
        Assert.Equal(["created"], emulator.Ingest(Posts.Note(prefix, "1", mentions: "brand", published: "1999-01-01T10:00:00Z")));
        emulator.ProcessAllDue();
        Assert.Equal(["1"], Ids(prefix));
    }

    private static string Ago(int days) => DateTime.UtcNow.AddDays(-days).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    private IEnumerable<string> Ids(string prefix) =>
        emulator.Rows("soc_socialmessage", "soc_externalid", ConditionOperator.BeginsWith, $"https://x.example/{prefix}/", "soc_externalid").Select(m => ((string)m["soc_externalid"])[$"https://x.example/{prefix}/".Length..]).Order(StringComparer.Ordinal);

    private void Keep(Guid channel, int? days) => emulator.Service("manager").Update(new Entity("soc_channel", channel) { ["soc_retentiondays"] = days });
}
