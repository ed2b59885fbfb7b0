using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Privacy;

/// <summary>Of somebody who was erased nothing is found: in no column of any table, in no byte of any file, in no trace of a plug-in.</summary>
public sealed class NoTraceTests
{
    private const string Prefix = "life";
    private static readonly string[] Words = ["Zuleika", "Quorthon", "zuleika.q@mail.example", "zq_lamps", "zqpost", "kraken", "555-0142", "Obergurgl"];

    [Fact]
    public async Task NothingOfAnErasedPersonIsLeftAnywhere()
    {
        await using var emulator = await TestEmulator.Start();
        var contact = Live(emulator);
        Assert.Equal(Words.Length, Traces.InTables(emulator.Database, Words).Select(t => t[(t.IndexOf(':', StringComparison.Ordinal) + 2)..]).Distinct().Count());
        Assert.NotEmpty(Traces.InFiles(emulator.Database, Words));

        var (report, _) = emulator.Erase(contact);
        Assert.Equal("done", (string?)report["state"]);
        Assert.Empty(Traces.InTables(emulator.Database, Words));
        Assert.Empty(Traces.InFiles(emulator.Database, Words));
        Assert.DoesNotContain(emulator.Organization.Traces.Newest(10_000), t => Words.Any(w => $"{t.Trace} {t.Failure}".Contains(w, StringComparison.OrdinalIgnoreCase)));

        Assert.Empty(emulator.Rows("soc_matchkey", "soc_contactid", ConditionOperator.Equal, contact));
        Assert.DoesNotContain(emulator.All("soc_socialprofile"), p => p.Attributes.Values.Any(v => $"{v}".Contains($"{contact}", StringComparison.OrdinalIgnoreCase)));

        // What others said and did is there as before.
        Assert.Equal("@… Same here", emulator.Message(Prefix, "bob-1")["soc_text"]);
        Assert.Equal("I see", emulator.Message(Prefix, "bob-2")["soc_text"]);
        Assert.Equal(emulator.Conversation(emulator.Message(Prefix, "bob-1")).Id, emulator.Conversation(emulator.Message(Prefix, "bob-2")).Id);
        Assert.Equal("bob on X: @… Same here", emulator.Conversation(emulator.Message(Prefix, "bob-1"))["soc_name"]);
        Assert.False(emulator.Message(Prefix, "bob-own").Contains("soc_likes"));
    }

    /// <summary>What comes again finds the marks, and leaves no more than they do.</summary>
    [Fact]
    public async Task NothingComesBack()
    {
        await using var emulator = await TestEmulator.Start();
        var contact = Live(emulator);
        emulator.Erase(contact);
        var again = Story();
        var results = emulator.IngestResults([.. again]);
        Assert.All(again.Zip(results), pair => Assert.True((string?)pair.Second!["code"] == (IsTheirs(pair.First) ? "suppressed" : null), $"{pair.First} {pair.Second}"));
        emulator.ProcessAllDue();
        Assert.Empty(Traces.InTables(emulator.Database, Words));
        Assert.Empty(Traces.InFiles(emulator.Database, Words));
    }

    /// <summary>What the person said, what we answered in conversations with the person, and what others did to either.</summary>
    private static bool IsTheirs(JsonNode activity) => activity["actor"]!.ToJsonString() is var actor && (actor.Contains("zq_lamps", StringComparison.Ordinal) || actor.Contains("brand", StringComparison.Ordinal)) || activity["object"]!.ToJsonString().Contains("users/zq_lamps\",\"soc:kind", StringComparison.Ordinal) || activity["object"] is JsonValue;

    /// <summary>Everything that a person can leave behind.</summary>
    private static Guid Live(TestEmulator emulator)
    {
        var admin = emulator.Service();
        emulator.Channel(Prefix, "brand");
        var contact = admin.Create(new Entity("contact")
        {
            ["firstname"] = "Zuleika", ["lastname"] = "Quorthon", ["emailaddress1"] = "zuleika.q@mail.example", ["telephone1"] = "555-0142", ["address1_city"] = "Obergurgl", ["description"] = "Likes the kraken",
        });
        Assert.DoesNotContain("rejected", emulator.Ingest([.. Story()]));
        var profile = emulator.Profile(Prefix, "zq_lamps");
        Assert.Equal(contact, profile.GetAttributeValue<EntityReference>("soc_customerid").Id);

        // A person confirms it: what follows makes the address ambiguous.
        emulator.Link(Prefix, "zq_lamps", contact);

        // Another contact gets the same address: the next profile that states it is only suggested, and its evidence holds the address.
        admin.Create(new Entity("contact") { ["lastname"] = "Namesake", ["emailaddress1"] = "zuleika.q@mail.example" });
        emulator.Ingest(Verified("other-1", "other", "Nothing"));
        var suggested = emulator.Profile(Prefix, "other");
        admin.Update(new Entity("soc_socialprofile", suggested.Id) { ["soc_customerid"] = new EntityReference("contact", contact) });
        foreach (var row in admin.RetrieveMultiple(new QueryExpression("contact") { ColumnSet = new ColumnSet("lastname") }).Entities.Where(c => (string)c["lastname"] == "Namesake")) admin.Delete("contact", row.Id);

        // And somebody else's profile says of whom else it was thought.
        emulator.Ingest(Posts.Note(Prefix, "third-1", "third", text: "Nothing"));
        admin.Update(new Entity("soc_socialprofile", emulator.Profile(Prefix, "third").Id)
        {
            ["soc_matchstatus"] = new OptionSetValue(285100001),
            ["soc_matchevidence"] = """[{"kind":"rivals","sentence":"“Ann” fits best; “Zuleika Quorthon” would fit too.","weight":-0.1}]""",
            ["soc_matchhistory"] = $$"""{"apart":[{"table":"contact","id":"{{contact}}"}],"entries":[]}""",
        });

        var conversation = emulator.Conversation(emulator.Message(Prefix, "zqpost-1"));
        foreach (var about in new[] { conversation.ToEntityReference(), profile.ToEntityReference(), new EntityReference("contact", contact), emulator.Message(Prefix, "zqpost-1").ToEntityReference() })
        {
            if (about.LogicalName is "soc_socialprofile") continue; // holds no notes
            admin.Create(new Entity("annotation") { ["subject"] = "About Zuleika", ["notetext"] = "kraken", ["objectid"] = about });
        }

        var queue = admin.Create(new Entity("queue") { ["name"] = "Lamps" });
        admin.Create(new Entity("queueitem") { ["queueid"] = new EntityReference("queue", queue), ["objectid"] = conversation.ToEntityReference() });
        admin.Create(new Entity("soc_observation") { ["soc_name"] = "Zuleika says", ["soc_value"] = "kraken", ["soc_customerid"] = new EntityReference("contact", contact), ["soc_collectedon"] = DateTime.UtcNow });
        return contact;
    }

    private static List<JsonObject> Story() =>
    [
        Verified("zqpost-1", "zq_lamps"),
        Posts.Note(Prefix, "bob-1", "bob", "zqpost-1", text: "@zq_lamps Same here", published: "2026-01-01T11:00:00Z", mentions: "zq_lamps"),
        Posts.Note(Prefix, "bob-2", "bob", "zqpost-2", text: "I see", published: "2026-01-01T12:00:00Z"),
        Posts.Note(Prefix, "zqpost-2", "zq_lamps", "zqpost-1", text: "The kraken again", published: "2026-01-01T11:30:00Z"),
        Posts.Note(Prefix, "brand-1", "brand", "zqpost-1", text: "Dear Zuleika, sorry", published: "2026-01-01T13:00:00Z"),
        Posts.Note(Prefix, "brand-2", "brand", "bob-1", text: "Dear Bob", published: "2026-01-01T13:30:00Z"),
        Erasing.Direct(Prefix, "zqpost-3", "zq_lamps", text: "My number is 555-0142"),
        Posts.Edit(Prefix, "zqpost-1", "zq_lamps", "kraken, kraken!"),
        Posts.Edit(Prefix, "zqpost-9", "zq_lamps", "kraken to come"),
        Posts.Note(Prefix, "bob-own", "bob", text: "Something else"),
        Posts.Like(Prefix, "bob-own", "zq_lamps"),
        Posts.Like(Prefix, "zqpost-1"),
        Posts.Flag(Prefix, "zqpost-2"),
        Facts.Observation(Prefix, "1", about: "zq_lamps", value: "Obergurgl"),
    ];

    private static JsonObject Verified(string id, string author, string text = "kraken")
    {
        var note = Posts.Note(Prefix, id, author, text: text, mentions: "brand");
        note["actor"]!["soc:verifiedEmail"] = "zuleika.q@mail.example";
        if (author == "zq_lamps") note["actor"]!["name"] = "Zuleika Q.";
        return note;
    }
}
