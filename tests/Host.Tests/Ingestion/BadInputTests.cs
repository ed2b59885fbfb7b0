using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Ingestion;

/// <summary>What goes wrong outside: batches without measure, twins, clocks that are off, ids that only look alike. All of it over HTTP.</summary>
public sealed class BadInputTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    /// <summary>Why each code is given: an activity that earns it and nothing else.</summary>
    public static TheoryData<string, string> Rejected => new()
    {
        { "missing_actor", Changed(a => a.Remove("actor")) },
        { "missing_id", Changed(a => a["object"]!.AsObject().Remove("id")) },
        { "missing_time", Changed(a => a["object"]!.AsObject().Remove("published")) },
        { "id_not_absolute", Changed(a => a["object"]!["id"] = "348") },
        { "id_too_long", Changed(a => a["object"]!["id"] = "https://x.example/" + new string('i', 983)) },
        { "unknown_type", Changed(a => a["type"] = "Listen") },
        { "unknown_network", Changed(a => a["soc:network"] = "Orkut") },
        { "time_without_zone", Changed(a => a["object"]!["published"] = "2026-01-01T10:00:00") },
        { "time_out_of_range", Changed(a => a["object"]!["published"] = "1989-12-31T23:59:59Z") },
        { "text_too_long", Changed(a => a["object"]!["content"] = new string('x', 100_001)) },
        { "too_deep", Changed(a => a["deep"] = JsonNode.Parse(new string('[', 64) + new string(']', 64))) },
        { "not_the_author", Changed(a => a["object"]!["attributedTo"] = Posts.Actor("reject", "eve")) },
        { "too_many_objects", Posts.Activity("Delete", "reject", "ada", new JsonArray(Posts.Id("reject", "1"), Posts.Id("reject", "2"))).ToJsonString() },
    };

    [Theory]
    [MemberData(nameof(Rejected))]
    public async Task EachRejectHasItsCodeAndTheRestGoesIn(string code, string activity)
    {
        var sound = Posts.Note("reject", code);
        var results = await Results($"[{activity},{sound.ToJsonString()}]");
        Assert.Equal(("rejected", code), ((string?)results[0]!["outcome"], (string?)results[0]!["code"]));
        Assert.InRange(((string)results[0]!["reason"]!).Length, 10, 500);
        Assert.Null((string?)results[0]!["rowid"]);
        Assert.Equal("created", (string?)results[1]!["outcome"]);
        Assert.Empty(emulator.Rows("soc_socialmessage", "soc_externalid", ConditionOperator.Equal, Posts.Id("reject", "spoiled")));
    }

    [Fact]
    public async Task OfAHundredThousandTheFirstFiveHundredGoInAndTheRestRemains()
    {
        const int count = 100_000;
        var text = new StringBuilder("[");
        for (var n = 0; n < count; n++) text.Append(n == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $$"""{"type":"Note","soc:network":"X","id":"https://x.example/flood/{{n}}","attributedTo":"https://x.example/flood/users/a","published":"2026-01-01T10:00:00Z"}""");
        var watch = Stopwatch.StartNew();
        var answer = await Send(text.Append(']').ToString());
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromMinutes(2)); // what the platform gives a call
        Assert.Equal((count, 500, count - 500), ((int)answer.Json["Received"]!, (int)answer.Json["Created"]!, (int)answer.Json["Remaining"]!));
        var results = JsonNode.Parse((string)answer.Json["Results"]!)!.AsArray();
        Assert.Equal(count, results.Count);
        Assert.Equal(("remaining", "https://x.example/flood/99999", 99_999), ((string)results[^1]!["outcome"]!, (string)results[^1]!["id"]!, (int)results[^1]!["index"]!));
        Assert.Equal(500, emulator.Rows("soc_socialmessage", "soc_externalid", ConditionOperator.BeginsWith, "https://x.example/flood/", "soc_externalid").Count);
    }

    /// <summary>The same id with other words, of the same second: which of them counts does not depend on which comes first.</summary>
    [Fact]
    public async Task OneIdWithTwoContentsInABatchEndsAlikeInBothOrders()
    {
        var kept = new List<string>();
        foreach (var (prefix, first, second) in new[] { ("twins-a", "one", "other"), ("twins-b", "other", "one") })
        {
            var results = await Results(Posts.Json(Posts.Note(prefix, "1", text: first), Posts.Note(prefix, "1", text: second)));
            Assert.Equal("created", (string?)results[0]!["outcome"]);
            Assert.Contains((string?)results[1]!["outcome"], new[] { "updated", "duplicate" });
            Assert.Equal((string?)results[0]!["rowid"], (string?)results[1]!["rowid"]);
            kept.Add((string)emulator.Message(prefix, "1")["soc_text"]);
        }

        Assert.Equal(kept[0], kept[1]);
    }

    /// <summary>é as one character and as two, written as they are and as escapes: two ids, whichever way they are written.</summary>
    [Fact]
    public async Task IdsThatDifferInNormalizationOnlyAreTwo()
    {
        string[] ids = ["https://x.example/normal/caf\u00e9", "https://x.example/normal/cafe\u0301"];
        string Post(string id) => $$$"""{"type":"Create","soc:network":"X","actor":"{{{id}}}/by","object":{"type":"Note","id":"{{{id}}}","published":"2026-01-01T10:00:00Z"}}""";
        var raw = await Results($"[{Post(ids[0])},{Post(ids[1])}]");
        Assert.Equal(["created", "created"], raw.Select(r => (string?)r!["outcome"]));
        var escaped = await Results($"[{Post("https://x.example/normal/caf\\u00e9")},{Post("https://x.example/normal/cafe\\u0301")}]");
        Assert.Equal(["duplicate", "duplicate"], escaped.Select(r => (string?)r!["outcome"]));
        Assert.Equal(raw.Select(r => (string?)r!["rowid"]), escaped.Select(r => (string?)r!["rowid"]));
        foreach (var id in ids)
        {
            var found = await emulator.Get($"soc_socialmessages?$select=soc_externalid,soc_text&$filter=soc_externalid eq '{Uri.EscapeDataString(id)}'");
            Assert.Equal(id, (string?)Assert.Single(found.Rows)!["soc_externalid"]);
            var profile = await emulator.Get($"soc_socialprofiles?$select=soc_externalid&$filter=soc_externalid eq '{Uri.EscapeDataString(id + "/by")}'");
            Assert.Equal(id + "/by", (string?)Assert.Single(profile.Rows)!["soc_externalid"]);
        }
    }

    [Fact]
    public async Task ADeleteForWhatNeverComesWaitsInOneRowAndIsADuplicateFromThenOn()
    {
        var delete = Posts.Json(Posts.Delete("never", "1"));
        Assert.Equal("deleted", (string?)(await Results(delete))[0]!["outcome"]);
        for (var n = 0; n < 5; n++) Assert.Equal("duplicate", (string?)(await Results(delete))[0]!["outcome"]);
        Assert.Equal(0, (int)(await emulator.Post("soc_ProcessDue", new { }, "connector")).Json["Remaining"]!);
        Assert.Single(emulator.RecordsOf(Posts.Id("never", "1")));
        Assert.Empty(emulator.Rows("soc_socialmessage", "soc_externalid", ConditionOperator.Equal, Posts.Id("never", "1")));
        Assert.Empty(emulator.Rows("soc_socialprofile", "soc_externalid", ConditionOperator.Equal, Posts.Actor("never", "ada")));
    }

    [Fact]
    public async Task AClockThatIsWrongByLessThanADayIsBelievedAndByMoreIsNot()
    {
        string In(TimeSpan time) => DateTime.UtcNow.Add(time).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var results = await Results(Posts.Json(
            Posts.Note("clock", "under", published: In(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1))),
            Posts.Note("clock", "over", published: In(TimeSpan.FromHours(24) + TimeSpan.FromMinutes(1))),
            Posts.Edit("clock", "under", text: "later", updated: In(TimeSpan.FromHours(25)))));
        Assert.Equal(["created", "time_out_of_range", "time_out_of_range"], results.Select(r => (string?)r!["code"] ?? (string?)r["outcome"]));
        Assert.Equal("Hello", emulator.Message("clock", "under")["soc_text"]);
    }

    /// <summary>An id belongs to a network: the post of that id on another one is neither parent nor reply.</summary>
    [Theory]
    [InlineData("parent-first")]
    [InlineData("reply-first")]
    public async Task AParentInAnotherNetworksNamespaceIsNoParent(string prefix)
    {
        var elsewhere = Posts.Note(prefix, "1");
        elsewhere["soc:network"] = "Mastodon";
        var reply = Posts.Note(prefix, "2", "bob", "1");
        await Results(prefix == "parent-first" ? Posts.Json(elsewhere, reply) : Posts.Json(reply, elsewhere));
        await Results(Posts.Json(Posts.Note(prefix, "3", "eve", "1")));
        var threads = new[] { "1", "2", "3" }.Select(id => emulator.Message(prefix, id)).Select(m => m.GetAttributeValue<EntityReference>("soc_conversationid").Id).ToList();
        Assert.Equal(threads[1], threads[2]);
        Assert.NotEqual(threads[0], threads[1]);

        var same = Posts.Note(prefix, "1"); // now it comes on this network too: a second message of that id
        Assert.Equal("created", (string?)(await Results(Posts.Json(same)))[0]!["outcome"]);
        var both = emulator.Rows("soc_socialmessage", "soc_externalid", ConditionOperator.Equal, Posts.Id(prefix, "1"));
        Assert.Equal(2, both.Count);
        Assert.Single(both, m => m.GetAttributeValue<EntityReference>("soc_conversationid").Id == threads[0]);
        Assert.Single(both, m => m.GetAttributeValue<EntityReference>("soc_conversationid").Id == emulator.Message(prefix, "2").GetAttributeValue<EntityReference>("soc_conversationid").Id);
    }

    private static string Changed(Action<JsonObject> change)
    {
        var activity = Posts.Note("reject", "spoiled");
        change(activity);
        return activity.ToJsonString();
    }

    private async Task<JsonArray> Results(string activities) => JsonNode.Parse((string)(await Send(activities)).Json["Results"]!)!.AsArray();

    private async Task<Answer> Send(string activities)
    {
        var answer = await emulator.Post("soc_IngestActivities", new { Activities = activities, ChannelId = (Guid?)null }, "connector");
        Assert.True(answer.Status == 200, answer.Text);
        return answer;
    }
}
