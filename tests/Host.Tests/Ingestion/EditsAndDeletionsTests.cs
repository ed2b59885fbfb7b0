using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Ingestion;

/// <summary>Newer versions and deletions, by the author and by another, before and after the post.</summary>
public sealed class EditsAndDeletionsTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public void TheNewestVersionWinsAndAnOlderOrEqualOneIsADuplicate()
    {
        var edit = Posts.Edit("edit", "1", text: "second", updated: "2026-01-02T10:00:00Z");
        Assert.Equal(["created", "updated", "duplicate"], emulator.Ingest(Posts.Note("edit", "1", text: "first"), edit, edit));
        Assert.Equal(["duplicate", "duplicate"], emulator.Ingest(Posts.Edit("edit", "1", text: "between", updated: "2026-01-01T12:00:00Z"), edit));
        var message = emulator.Message("edit", "1");
        Assert.Equal(("second", "ada on X: second", "second"), ((string)message["soc_text"], (string)message["subject"], (string)message["description"]));
        Assert.Equal(new DateTime(2026, 1, 2, 10, 0, 0, DateTimeKind.Utc), message["soc_editedon"]);
        Assert.Equal("ada on X: second", emulator.Conversation(message)["soc_name"]);
    }

    [Fact]
    public void AnUpdateBeforeItsCreateWaitsAndThenWins()
    {
        Assert.Equal(["updated", "duplicate", "updated"], emulator.Ingest(Posts.Edit("early", "1", text: "second"), Posts.Edit("early", "1", text: "second"), Posts.Edit("early", "1", text: "third", updated: "2026-01-03T10:00:00Z")));
        Assert.Empty(emulator.Rows("soc_socialmessage", "soc_externalid", ConditionOperator.Equal, Posts.Id("early", "1")));
        Assert.Equal(["created"], emulator.Ingest(Posts.Note("early", "1", text: "first")));
        var message = emulator.Message("early", "1");
        Assert.Equal(("third", new DateTime(2026, 1, 1, 10, 0, 0, DateTimeKind.Utc)), ((string)message["soc_text"], (DateTime)message["soc_postedon"]));
        Assert.Empty(Records("early", "1"));
    }

    [Fact]
    public void WhatAnotherSaysOfAPostIsRejectedAfterItAndVoidBeforeIt()
    {
        Assert.Equal(["updated", "deleted"], emulator.Ingest(Posts.Edit("others", "1", "eve"), Posts.Delete("others", "1", "eve")));
        var created = emulator.IngestResults(Posts.Note("others", "1", text: "mine"))[0]!;
        Assert.Equal(("created", "void_by_another"), ((string?)created["outcome"], (string?)created["code"]));
        Assert.Equal("mine", emulator.Message("others", "1")["soc_text"]);
        Assert.Empty(Records("others", "1"));

        var late = emulator.IngestResults(Posts.Edit("others", "1", "eve"), Posts.Delete("others", "1", "eve"), Tombstone("others", "1", "eve"));
        Assert.All(late, r => Assert.Equal(("rejected", "not_the_author"), ((string?)r!["outcome"], (string?)r["code"])));
        Assert.Equal("Open", emulator.Message("others", "1").FormattedValues["statecode"]);
        Assert.Empty(emulator.Rows("soc_socialprofile", "soc_externalid", ConditionOperator.Equal, Posts.Actor("others", "eve")));
    }

    public static TheoryData<string> WaysToDelete => ["id", "object", "tombstone", "create", "update", "bare"];

    [Theory]
    [MemberData(nameof(WaysToDelete))]
    public void ADeletedPostIsATombstoneForEver(string way)
    {
        var prefix = "delete-" + way;
        var note = Posts.Note(prefix, "2", inReplyTo: "1", context: "thread", text: "Regret");
        note["object"]!["url"] = "https://x.example/ada/2";
        note["soc:rating"] = 4;
        emulator.Ingest(note, Posts.Like(prefix, "2"), Posts.Flag(prefix, "2"));
        Assert.Equal(["deleted", "duplicate"], emulator.Ingest(Deletion(prefix, way), Deletion(prefix, way)));
        AssertTombstone(prefix);
        Assert.Equal(["duplicate", "duplicate", "duplicate", "duplicate", "duplicate"], emulator.Ingest(note, Posts.Edit(prefix, "2", updated: "2026-03-01T10:00:00Z"), Posts.Like(prefix, "2", "joe"), Posts.Share(prefix, "2"), Posts.Flag(prefix, "2")));
        AssertTombstone(prefix);
    }

    [Theory]
    [MemberData(nameof(WaysToDelete))]
    public void ADeletionBeforeItsPostLeavesATombstoneInItsPlace(string way)
    {
        var prefix = "early-" + way;
        Assert.Equal(["deleted", "duplicate"], emulator.Ingest(Deletion(prefix, way), Deletion(prefix, way)));
        Assert.Equal(["duplicate", "created"], emulator.Ingest(Posts.Note(prefix, "2", inReplyTo: "1", context: "thread", text: "Regret"), Posts.Note(prefix, "3", inReplyTo: "2")));
        AssertTombstone(prefix);
        Assert.Equal(emulator.Conversation(emulator.Message(prefix, "2")).Id, emulator.Conversation(emulator.Message(prefix, "3")).Id);
    }

    [Fact]
    public void AConversationCountsAndTellsTheMessagesThatAreLeft()
    {
        emulator.Channel("left", "brand");
        emulator.Ingest(
            Posts.Note("left", "1", text: "First words", mentions: "brand"),
            Posts.Note("left", "2", "brand", "1", text: "Our answer", published: "2026-01-01T11:00:00Z"),
            Posts.Note("left", "3", "bob", "1", text: "Me too", published: "2026-01-01T12:00:00Z"));
        Conversation("left", "Waiting on us", 3, "ada on X: First words", 10, 12, "ada");
        emulator.Ingest(Posts.Delete("left", "3", "bob"));
        Conversation("left", "Waiting on customer", 2, "ada on X: First words", 10, 11, "ada");
        emulator.Ingest(Posts.Note("left", "4", "bob", "1", text: "Hello", published: "2026-01-01T13:00:00Z"), Posts.Delete("left", "1"));
        Conversation("left", "Waiting on us", 2, "brand on X: Our answer", 11, 13, "bob");
        Assert.Equal(["deleted", "deleted"], emulator.Ingest(Posts.Delete("left", "2", "brand"), Posts.Delete("left", "4", "bob")));
        var empty = emulator.Conversation(emulator.Message("left", "1"));
        Assert.Equal(("Open", 0, "Deleted message on X"), (empty.FormattedValues["soc_state"], (int)empty["soc_messagecount"], (string)empty["soc_name"]));
        Assert.All(["soc_startedon", "soc_lastmessageon", "soc_firstcustomermessageon", "soc_starterid", "soc_customerid"], column => Assert.False(empty.Contains(column), column));
        Assert.Equal("Canceled", emulator.Message("left", "2").FormattedValues["statecode"]);
    }

    /// <summary>A deleted direct message leaves no word anywhere, and neither does one whose version waited.</summary>
    [Fact]
    public void NoColumnOfAnyRowKeepsAWordOfADeletedMessage()
    {
        const string secret = "Quokka-0815";
        string[] prefixes = ["word-a", "word-b", "word-c", "word-d"];
        foreach (var prefix in prefixes)
        {
            foreach (var direct in new[] { false, true })
            {
                var id = $"{direct}";
                var note = To(Posts.Note(prefix, id, text: secret, inReplyTo: "root"), prefix, direct);
                var edit = To(Posts.Edit(prefix, id, text: "Newer " + secret), prefix, direct);
                var delete = Posts.Delete(prefix, id);
                JsonObject[] order = prefix[^1] switch { 'a' => [note, edit, delete], 'b' => [edit, delete, note], 'c' => [edit, note, delete], _ => [delete, edit, note] };
                foreach (var activity in order) emulator.Ingest(activity);
                emulator.Ingest(Posts.Note(prefix, "root", "bob", "above", published: "2026-01-01T09:00:00Z")); // retires the row that the reply named
            }
        }

        var holders = from table in emulator.Organization.Model.Tables
                      from row in emulator.All(table.Name)
                      from value in row.Attributes
                      where $"{value.Value}".Contains(secret, StringComparison.OrdinalIgnoreCase)
                      select $"{table.Name}.{value.Key}";
        Assert.Empty(holders.Distinct());
    }

    [Fact]
    public void WhatWaitsIsForAdministratorsAndPrivacyOnlyAndSecured()
    {
        emulator.Ingest(To(Posts.Edit("secured", "1", text: "Between us"), "secured", direct: true));
        var record = Assert.Single(Records("secured", "1"));
        Assert.Contains("Between us", (string)record["soc_content"], StringComparison.Ordinal);
        Assert.True(emulator.Organization.Model.Table("soc_activityrecord").Find("soc_content")!.IsSecured);
        Assert.False(emulator.Service("privacy").Retrieve("soc_activityrecord", record.Id, new ColumnSet(true)).Contains("soc_content"));
        foreach (var user in new[] { "manager", "agent", "reader", "connector" })
        {
            Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => emulator.Service(user).Retrieve("soc_activityrecord", record.Id, new ColumnSet("soc_kind")));
        }
    }

    /// <summary>More wait than one call takes away: the rest goes by due processing.</summary>
    [Fact]
    public void AHostileStreamForOnePostGrowsNoColumnAndIsDroppedInPasses()
    {
        for (var n = 0; n < 450; n += 90) emulator.Ingest([.. Enumerable.Range(n, 90).Select(i => Posts.Delete("hostile", "1", $"eve{i}"))]);
        Assert.Equal(450, Records("hostile", "1").Count);
        Assert.Equal(["created"], emulator.Ingest(Posts.Note("hostile", "1")));
        Assert.Equal("Open", emulator.Message("hostile", "1").FormattedValues["statecode"]);
        Assert.InRange(Records("hostile", "1").Count, 1, 300);
        for (var pass = 0; pass < 5 && emulator.ProcessDue() > 0; pass++) { }
        Assert.Empty(Records("hostile", "1"));
    }

    private static JsonObject To(JsonObject activity, string prefix, bool direct)
    {
        if (direct) activity["object"]!["to"] = new JsonArray(Posts.Actor(prefix, "brand"));
        return activity;
    }

    private static JsonObject Tombstone(string prefix, string id, string author) => Posts.Activity("Delete", prefix, author, new JsonObject { ["type"] = "Tombstone", ["id"] = Posts.Id(prefix, id) });

    private static JsonObject Deletion(string prefix, string way) => way switch
    {
        "id" => Posts.Delete(prefix, "2"),
        "object" => Posts.Activity("Delete", prefix, "ada", new JsonObject { ["type"] = "Note", ["id"] = Posts.Id(prefix, "2") }),
        "tombstone" => Tombstone(prefix, "2", "ada"),
        "create" => Posts.Activity("Create", prefix, "ada", new JsonObject { ["type"] = "Tombstone", ["id"] = Posts.Id(prefix, "2") }),
        "update" => Posts.Activity("Update", prefix, "ada", new JsonObject { ["type"] = "Tombstone", ["id"] = Posts.Id(prefix, "2") }),
        _ => new JsonObject { ["type"] = "Tombstone", ["id"] = Posts.Id(prefix, "2"), ["attributedTo"] = Posts.Actor(prefix, "ada"), ["soc:network"] = "X" },
    };

    private void AssertTombstone(string prefix)
    {
        var message = emulator.Message(prefix, "2");
        Assert.Equal(("Canceled", "Deleted message on X"), (message.FormattedValues["statecode"], (string)message["subject"]));
        Assert.All(
            ["soc_text", "soc_privatetext", "soc_url", "description", "soc_language", "soc_rating", "soc_contenthash", "soc_editedon", "soc_likes", "soc_shares"],
            column => Assert.False(message.Contains(column), column));
        Assert.False((bool)message["soc_flagged"]);
        Assert.Equal((Posts.Id(prefix, "1"), 64), ((string)message["soc_inreplytoexternalid"], ((string)message["soc_authorkey"]).Length));
        Assert.Equal(Posts.Id(prefix, "thread"), emulator.Conversation(message)["soc_rootexternalid"]);
    }

    private void Conversation(string prefix, string state, int count, string name, int firstHour, int lastHour, string starter)
    {
        var row = emulator.Conversation(emulator.Message(prefix, "1"));
        Assert.Equal(
            (state, count, name, firstHour, lastHour, starter),
            (row.FormattedValues["soc_state"], (int)row["soc_messagecount"], (string)row["soc_name"], ((DateTime)row["soc_startedon"]).Hour, ((DateTime)row["soc_lastmessageon"]).Hour, row.GetAttributeValue<EntityReference>("soc_starterid").Name));
    }

    /// <summary>The records about a post: its key is that of its row.</summary>
    private List<Entity> Records(string prefix, string id) => emulator.RecordsOf(Posts.Id(prefix, id));
}
