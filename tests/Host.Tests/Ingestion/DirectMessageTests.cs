using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Host.Tests.Ingestion;

/// <summary>What a direct message says is for those who may read the secured column, and stands nowhere else.</summary>
public sealed class DirectMessageTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public void ADirectMessageHasItsTextInTheSecuredColumnOnly()
    {
        emulator.Channel("row", "brand");
        Assert.Equal(["created"], emulator.Ingest(Direct("row", "1", text: "The order is BL-1")));
        var message = emulator.Message("row", "1");
        Assert.Equal("The order is BL-1", message["soc_privatetext"]);
        Assert.False(message.Contains("soc_text"));
        Assert.Equal(("Direct message on X", "Direct message on X"), ((string)message["subject"], (string)message["description"]));
        Assert.Equal(("Direct", "Direct message"), (message.FormattedValues["soc_visibility"], message.FormattedValues["soc_kind"]));
        var conversation = emulator.Conversation(message);
        Assert.Equal(("Direct", "Direct message on X"), (conversation.FormattedValues["soc_visibility"], (string)conversation["soc_name"]));
        Assert.Equal("Waiting on us", conversation.FormattedValues["soc_state"]);
    }

    [Fact]
    public void NoUnsecuredColumnOfAnyRowNoTraceAndNoAnswerHoldsPrivateText()
    {
        const string secret = "Zanzibar-4711";
        emulator.Channel("nowhere", "brand");
        var refused = Direct("nowhere", "2", text: secret, published: "2026-01-01T10:00:00");
        var results = emulator.IngestResults(Direct("nowhere", "1", text: secret), refused, Direct("nowhere", "1", "eve", text: secret), Direct("nowhere", "3", inReplyTo: "1", text: secret));
        Assert.Equal(["created", "rejected", "rejected", "created"], results.Select(r => (string)r!["outcome"]!));
        Assert.DoesNotContain(secret, results.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Linked("nowhere", "ada");
        Assert.DoesNotContain(emulator.Organization.Traces.Newest(1000), t => $"{t.Trace} {t.Failure}".Contains(secret, StringComparison.OrdinalIgnoreCase));

        var holders = emulator.Organization.Model.Tables.SelectMany(t => Holding(t, secret)).Distinct().ToList();
        Assert.Equal(["soc_socialmessage.soc_privatetext"], holders);
        Assert.True(emulator.Organization.Model.Table("soc_socialmessage").Find("soc_privatetext")!.IsSecured);
    }

    [Fact]
    public async Task AReaderSeesThatSomethingIsWithheldAndAnAgentWhatItSays()
    {
        emulator.Channel("view", "brand");
        emulator.Ingest(Direct("view", "1", text: "Please call me"), Direct("view", "2", "brand", "1", "ada", "We will", "2026-01-01T11:00:00Z"), Posts.Note("view", "3", mentions: "brand", text: "In public"));
        var contact = Linked("view", "ada");

        var agent = await View(contact, "agent");
        Assert.Equal(0, (int)agent["withheld"]!);
        var direct = agent["conversations"]!.AsArray().Single(c => (string?)c!["visibility"] == "Direct")!;
        Assert.Equal(["Please call me", "We will"], direct["messages"]!.AsArray().Select(m => (string?)m!["text"]));

        var reader = await View(contact, "reader");
        Assert.Equal(2, (int)reader["withheld"]!);
        Assert.Equal(["In public"], reader["conversations"]!.AsArray().SelectMany(c => c!["messages"]!.AsArray()).Select(m => (string?)m!["text"]));
        Assert.DoesNotContain("call me", reader.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("ada Test has been waiting", ((string)reader["rightNow"]!["sentence"]!)[..25]);
    }

    /// <summary>What somebody may not read may wait all the same.</summary>
    [Fact]
    public async Task NobodyIsToldThatNothingWaitsWhereSomethingIsWithheld()
    {
        emulator.Channel("waits", "brand");
        emulator.Ingest(Direct("waits", "1", text: "Are you there?"));
        var contact = Linked("waits", "ada");
        Assert.StartsWith("ada Test has been waiting", (string?)(await View(contact, "agent"))["rightNow"]!["sentence"], StringComparison.Ordinal);
        Assert.Equal("Nothing that you may read waits for us.", (string?)(await View(contact, "reader"))["rightNow"]!["sentence"]);
    }

    [Theory]
    [InlineData("agent", true)]
    [InlineData("manager", true)]
    [InlineData("admin", true)]
    [InlineData("reader", false)]
    public async Task TheWebApiGivesTheTextToMembersOfTheProfileOnly(string user, bool sees)
    {
        emulator.Ingest(Direct("webapi", $"{user}", text: "Between us"));
        var answer = await emulator.Get($"soc_socialmessages({emulator.Message("webapi", user).Id})", user);
        Assert.Equal(200, answer.Status);
        Assert.Equal(sees, answer.Text.Contains("Between us", StringComparison.Ordinal));
        Assert.Equal(user == "admin", answer.Json["soc_contenthash"] is not null);
    }

    /// <summary>A private answer to a public post is part of its thread, in whichever order they arrive.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void AThreadWithADirectMessageIsDirectAndIsNamedByItsFirstPost(bool reversed)
    {
        var prefix = $"mixed{reversed}";
        emulator.Channel(prefix, "brand");
        JsonObject[] posts = [Posts.Note(prefix, "1", text: "Broken lamp", mentions: "brand"), Direct(prefix, "2", "brand", "1", "ada", "Your address?", "2026-01-01T11:00:00Z"), Posts.Note(prefix, "3", inReplyTo: "2", published: "2026-01-01T12:00:00Z")];
        foreach (var post in reversed ? posts.Reverse() : posts) emulator.Ingest(post);
        var conversation = emulator.Conversation(emulator.Message(prefix, "2"));
        Assert.Equal(("Direct", "ada on X: Broken lamp", 3), (conversation.FormattedValues["soc_visibility"], (string)conversation["soc_name"], (int)conversation["soc_messagecount"]));
        Assert.Equal("Public", emulator.Message(prefix, "1").FormattedValues["soc_visibility"]);
    }

    [Fact]
    public void ANewerVersionThatIsForItsRecipientsOnlyTakesThePublicTextAway()
    {
        emulator.Ingest(Posts.Note("narrowed", "1", text: "Everybody may read"));
        var newer = Direct("narrowed", "1", text: "Not everybody");
        newer["object"]!["updated"] = "2026-01-02T10:00:00Z";
        Assert.Equal(["updated"], emulator.Ingest(newer));
        var message = emulator.Message("narrowed", "1");
        Assert.False(message.Contains("soc_text"));
        Assert.Equal(("Not everybody", "Direct message on X"), ((string)message["soc_privatetext"], (string)message["description"]));
        Assert.Equal("Direct", emulator.Conversation(message).FormattedValues["soc_visibility"]);
    }

    private static JsonObject Direct(string prefix, string id, string author = "ada", string? inReplyTo = null, string to = "brand", string text = "Hello", string published = "2026-01-01T10:00:00Z")
    {
        var note = Posts.Note(prefix, id, author, inReplyTo, text: text, published: published);
        note["object"]!["to"] = new JsonArray(Posts.Actor(prefix, to));
        return note;
    }

    /// <summary>The columns of a table that hold a text, as "table.column".</summary>
    private IEnumerable<string> Holding(Table table, string text)
    {
        var rows = emulator.Service().RetrieveMultiple(new QueryExpression(table.Name) { ColumnSet = new ColumnSet(true) }).Entities;
        return from row in rows
               from value in row.Attributes
               where $"{value.Value}".Contains(text, StringComparison.OrdinalIgnoreCase) || (value.Value is EntityReference reference && $"{reference.Name}".Contains(text, StringComparison.OrdinalIgnoreCase))
               select $"{table.Name}.{value.Key}";
    }

    private Guid Linked(string prefix, string author)
    {
        var contact = emulator.Contact(author);
        emulator.Service("agent").Execute(new OrganizationRequest("soc_LinkProfile") { ["Target"] = emulator.Profile(prefix, author).ToEntityReference(), ["Decision"] = "Confirm", ["Customer"] = new EntityReference("contact", contact) });
        return contact;
    }

    private async Task<JsonNode> View(Guid contact, string user)
    {
        var answer = await emulator.Get($"contacts({contact})/Microsoft.Dynamics.CRM.soc_GetSocialView()", user);
        Assert.Equal(200, answer.Status);
        return JsonNode.Parse((string)answer.Json["View"]!)!;
    }
}
