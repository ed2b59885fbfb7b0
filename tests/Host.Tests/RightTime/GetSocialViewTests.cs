using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.RightTime;

public sealed class GetSocialViewTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private const string Function = "Microsoft.Dynamics.CRM.soc_GetSocialView";
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public async Task AContactWithoutProfilesHasAValidEmptyView()
    {
        var view = await View(emulator.Contact("Empty"));
        Assert.Equal(1, (int)view["version"]!);
        Assert.Equal("Empty Test", (string?)view["contact"]!["name"]);
        Assert.Empty(view["conversations"]!.AsArray());
        Assert.Empty(view["profiles"]!.AsArray());
        Assert.Equal("No social profile is linked to this contact yet.", (string?)view["rightNow"]!["sentence"]);
        Assert.Null(view["rightNow"]!["action"]);
        Assert.Equal(0, (int)view["withheld"]!);
    }

    [Fact]
    public async Task TheViewShowsProfilesAndThreadsWithBothSides()
    {
        emulator.Channel("both", "brand");
        emulator.Ingest(Posts.Note("both", "1", text: "Where is my lamp?", mentions: "brand"), Posts.Note("both", "2", "brand", "1", text: "On its way.", published: "2026-01-01T11:00:00Z"));
        var view = await View(emulator.Linked("both", "ada"));
        var conversation = view["conversations"]!.AsArray().Single()!;
        Assert.Equal(("X", "Public", "Waiting on customer"), ((string?)conversation["network"], (string?)conversation["visibility"], (string?)conversation["state"]));
        Assert.Null(conversation["more"]);
        var messages = conversation["messages"]!.AsArray();
        Assert.Equal(["Where is my lamp?", "On its way."], messages.Select(m => (string?)m!["text"]));
        Assert.Equal(["Incoming", "Outgoing"], messages.Select(m => (string?)m!["direction"]));
        Assert.Equal(["2026-01-01T10:00:00Z", "2026-01-01T11:00:00Z"], messages.Select(m => (string?)m!["postedOn"]));
        var profile = view["profiles"]!.AsArray().Single()!;
        Assert.Equal(("ada", "Confirmed"), ((string?)profile["name"], (string?)profile["match"]!["status"]));
        Assert.StartsWith("Confirmed by ", (string?)profile["match"]!["evidence"]![0]!["sentence"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWaitsForUsComesFirstAndIsTheSentence()
    {
        emulator.Channel("waits", "brand");
        emulator.Ingest(
            Posts.Note("waits", "1", mentions: "brand", published: "2026-01-01T10:00:00Z"),
            Posts.Note("waits", "2", mentions: "brand", published: "2026-01-03T10:00:00Z"),
            Posts.Note("waits", "3", "brand", "2", published: "2026-01-03T11:00:00Z"));
        var view = await View(emulator.Linked("waits", "ada"), "AsOf=2026-01-04T10:00:00Z");
        Assert.Equal(["Waiting on us", "Waiting on customer"], view["conversations"]!.AsArray().Select(c => (string?)c!["state"]));
        Assert.Equal("ada Test has been waiting for 3 days for an answer on X.", (string?)view["rightNow"]!["sentence"]);
        Assert.Equal("Reply", (string?)view["rightNow"]!["action"]);
    }

    /// <summary>What counts is the contact's own first word without an answer, not who wrote last.</summary>
    [Fact]
    public async Task TheWaitBeginsWithTheContactsFirstUnansweredPost()
    {
        WaitingThread("since");
        var view = await View(emulator.Linked("since", "ada"), "AsOf=2026-01-01T15:00:00Z");
        Assert.Equal("ada Test has been waiting for 3 h 0 min for an answer on X.", (string?)view["rightNow"]!["sentence"]);
    }

    [Fact]
    public async Task WhereOnlyOthersWaitTheSentenceSaysSo()
    {
        WaitingThread("others");
        var view = await View(emulator.Linked("others", "kim"), "AsOf=2026-01-01T15:00:00Z");
        Assert.Equal("A conversation that kim Test takes part in has been waiting for 3 h 0 min for an answer on X.", (string?)view["rightNow"]!["sentence"]);
    }

    [Fact]
    public async Task AThreadThatTheContactJoinedIsShownToo()
    {
        emulator.Ingest(Posts.Note("joined", "1", "eve"), Posts.Note("joined", "2", inReplyTo: "1", published: "2026-01-01T11:00:00Z"));
        var view = await View(emulator.Linked("joined", "ada"));
        Assert.Equal(["eve", "ada"], view["conversations"]!.AsArray().Single()!["messages"]!.AsArray().Select(m => (string?)m!["author"]));
    }

    [Fact]
    public async Task ALongThreadShowsItsNewestFiftyAndSaysHowToGoOn()
    {
        var start = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        emulator.Ingest([.. Enumerable.Range(0, 60).Select(i => Posts.Note("long", $"{i}", inReplyTo: i == 0 ? null : "0", text: $"Post {i}", published: start.AddMinutes(i).ToString("yyyy-MM-ddTHH:mm:ssZ")))]);
        var contact = emulator.Linked("long", "ada");
        var conversation = (await View(contact))["conversations"]!.AsArray().Single()!;
        Assert.Equal(Enumerable.Range(10, 50).Select(i => $"Post {i}"), conversation["messages"]!.AsArray().Select(m => (string?)m!["text"]));
        Assert.Equal(10, (int)conversation["more"]!["earlier"]!);

        var whole = (await View(contact, $"ConversationId={conversation["more"]!["conversationId"]}"))["conversations"]!.AsArray().Single()!;
        Assert.Equal(Enumerable.Range(0, 60).Select(i => $"Post {i}"), whole["messages"]!.AsArray().Select(m => (string?)m!["text"]));
        Assert.Null(whole["more"]);
    }

    [Fact]
    public async Task TwentyConversationsAreShownAtMostTheNewestOnes()
    {
        emulator.Ingest([.. Enumerable.Range(1, 25).Select(i => Posts.Note("twenty", $"{i}", published: $"2026-01-{i:00}T10:00:00Z", text: $"Day {i}"))]);
        var view = await View(emulator.Linked("twenty", "ada"));
        Assert.Equal(Enumerable.Range(6, 20).Reverse().Select(i => $"Day {i}"), view["conversations"]!.AsArray().Select(c => (string?)c!["messages"]![0]!["text"]));
    }

    [Fact]
    public async Task AsOfHidesWhatCameLater()
    {
        emulator.Ingest(Posts.Note("asof", "1"), Posts.Note("asof", "2", inReplyTo: "1", published: "2026-01-05T10:00:00Z"), Posts.Note("asof", "3", published: "2026-01-05T10:00:00Z"));
        var view = await View(emulator.Linked("asof", "ada"), "AsOf=2026-01-02T00:00:00Z");
        Assert.Equal("2026-01-02T00:00:00Z", (string?)view["asOf"]);
        Assert.Equal("2026-01-01T10:00:00Z", (string?)view["conversations"]!.AsArray().Single()!["messages"]!.AsArray().Single()!["postedOn"]);
    }

    /// <summary>
    /// As many requests with ten messages as with five thousand, and, once as much is held as is shown, as many rows read for them. Of a
    /// thread longer than fifty, whose end alone is shown, the same.
    /// </summary>
    [Theory]
    [InlineData("short", 10, 10, "", "AsOf=2030-01-01T00:00:00Z", "ConversationId={0}", "ConversationId={0},AsOf=2030-01-01T00:00:00Z")]
    [InlineData("endless", 5_000, 60, "", "AsOf=2030-01-01T00:00:00Z")]
    public async Task TheCostDoesNotGrowWithTheHistory(string prefix, int thread, int few, params string[] parameters)
    {
        const int enough = 300;
        Tell(prefix, 0, few, thread);
        var contact = emulator.Linked(prefix, "ada");
        var conversation = emulator.Conversation(emulator.Message(prefix, "0")).Id;
        async Task<List<(long Requests, long Rows)>> Costs()
        {
            var costs = new List<(long, long)>();
            foreach (var call in parameters) costs.Add(await Cost(contact, string.Format(CultureInfo.InvariantCulture, call, conversation)));
            return costs;
        }

        var first = await Costs();
        Tell(prefix, few, enough, thread);
        var shown = await Costs();
        Tell(prefix, enough, 5_000, thread);
        Assert.Equal(shown, await Costs());
        Assert.Equal(first.Select(c => c.Requests), shown.Select(c => c.Requests));
        Assert.All(first.Zip(shown), pair => Assert.InRange(pair.First.Rows, 1, pair.Second.Rows));
    }

    [Fact]
    public async Task AsOfShowsWhatWasThereHoweverMuchCameLater()
    {
        emulator.Ingest([.. Enumerable.Range(1, 30).Select(i => Posts.Note("past", $"{i}", published: $"2026-01-{i:00}T10:00:00Z", text: $"Day {i}"))]);
        var view = await View(emulator.Linked("past", "ada"), "AsOf=2026-01-05T12:00:00Z");
        Assert.Equal(["Day 5", "Day 4", "Day 3", "Day 2", "Day 1"], view["conversations"]!.AsArray().Select(c => (string?)c!["messages"]![0]!["text"]));
    }

    [Fact]
    public async Task AConversationOfSomebodyElseIsNotShown()
    {
        emulator.Ingest(Posts.Note("else", "1", "eve"));
        var other = emulator.Message("else", "1").GetAttributeValue<EntityReference>("soc_conversationid").Id;
        Assert.Empty((await View(emulator.Contact("Else"), $"ConversationId={other}"))["conversations"]!.AsArray());
    }

    [Fact]
    public async Task OptionalParametersMayBeLeftOutOrNull()
    {
        var contact = emulator.Contact("Optional");
        foreach (var call in new[] { "()", "", "(ConversationId=null,AsOf=null)", "(ConversationId=@c,AsOf=@a)?@c=null&@a=null", "(AsOf=@a)?@a=2026-01-01T00:00:00Z" })
            Assert.Equal(200, (await emulator.Get($"contacts({contact})/{Function}{call}", "reader")).Status);
    }

    [Fact]
    public async Task WhoMayNotReadConversationsIsRefused()
    {
        var answer = await emulator.Get($"contacts({emulator.Contact("Refused")})/{Function}()", "connector");
        Assert.Equal(403, answer.Status);
        Assert.Equal("0x80040220", answer.ErrorCode);
    }

    [Fact]
    public async Task AContactThatIsNotThereIsNotFound() =>
        Assert.Equal(404, (await emulator.Get($"contacts({Guid.NewGuid()})/{Function}()", "agent")).Status);

    /// <summary>Ada tells threads of so many posts, one post a minute.</summary>
    private void Tell(string prefix, int first, int end, int thread)
    {
        var start = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        foreach (var batch in Enumerable.Range(first, end - first).Chunk(500))
        {
            emulator.Ingest([.. batch.Select(n => Posts.Note(prefix, $"{n}", published: start.AddMinutes(n).ToString("s") + "Z", inReplyTo: n % thread == 0 ? null : $"{n - 1}"))]);
        }
    }

    /// <summary>The least of three calls: the meter is the organization's, and due processing may run in between.</summary>
    private async Task<(long Requests, long Rows)> Cost(Guid contact, string parameters)
    {
        var meter = emulator.Organization.Meter;
        var costs = new List<(long Requests, long Rows)>();
        while (costs.Count < 3)
        {
            var before = (Requests: meter.Reads + meter.Writes, meter.Rows);
            await View(contact, parameters);
            costs.Add((meter.Reads + meter.Writes - before.Requests, meter.Rows - before.Rows));
        }

        return costs.Min();
    }

    /// <summary>Kim asked and was answered; then Ada and Eve wrote.</summary>
    private void WaitingThread(string prefix)
    {
        emulator.Channel(prefix, "brand");
        emulator.Ingest(
            Posts.Note(prefix, "1", "kim", mentions: "brand", published: "2026-01-01T10:00:00Z"),
            Posts.Note(prefix, "2", "brand", "1", published: "2026-01-01T11:00:00Z"),
            Posts.Note(prefix, "3", "ada", "2", published: "2026-01-01T12:00:00Z"),
            Posts.Note(prefix, "4", "eve", "3", published: "2026-01-01T13:00:00Z"));
    }

    private Task<JsonNode> View(Guid contact, string parameters = "") => emulator.View(contact, parameters);
}
