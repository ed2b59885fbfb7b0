using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Privacy;

/// <summary>Erasing goes in passes that can be repeated, hides everything with the first, and keeps out what arrives again.</summary>
public sealed class EraseSubjectTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public void AllOfThePersonGoesAndTheReportCountsIt()
    {
        emulator.Channel("all", "brand");
        emulator.Ingest(Posts.Note("all", "1", mentions: "brand"), Posts.Note("all", "2", "brand", "1", published: "2026-01-01T11:00:00Z"), Facts.Observation("all", "1"), Posts.Like("all", "9", "ada"));
        var contact = emulator.Linked("all");
        var (report, passes) = emulator.Erase(contact);
        Assert.Equal(1, passes);
        var erased = report["erased"]!;
        Assert.Equal((2, 1, 1, 1, 1), ((int)erased["messages"]!, (int)erased["conversations"]!, (int)erased["profiles"]!, (int)erased["observations"]!, (int)erased["contact"]!));
        Assert.Equal(["auditLog", "recycleBin", "backups", "traces", "networks"], report["left"]!.AsArray().Select(l => (string?)l!["what"]));
        Assert.Equal("Request 17", (string?)report["reason"]);
        var row = emulator.Service().Retrieve("contact", contact, new(true));
        Assert.Equal(("Erased person", "Inactive"), ((string)row["fullname"], row.FormattedValues["statecode"]));

        var (again, _) = emulator.Erase(contact);
        Assert.All(again["erased"]!.AsObject(), count => Assert.Equal(0, (int)count.Value!));
    }

    [Fact]
    public void WhoIsMentionedElsewhereIsNamedThereNoMore()
    {
        emulator.Ingest(Posts.Note("elsewhere", "1"), Posts.Note("elsewhere", "2", "bob", text: "Thanks to @ada for that", mentions: "ada"));
        emulator.Erase(emulator.Linked("elsewhere"));
        var mention = emulator.Message("elsewhere", "2");
        Assert.Equal(("Thanks to @… for that", false), ((string)mention["soc_text"], mention.Contains("soc_mentionkeys")));
    }

    /// <summary>Who asks the log learns by whom and how much, and of whom nothing.</summary>
    [Fact]
    public void TheLogSaysWhoErasedHowMuchAndNotWhom()
    {
        emulator.Ingest(Posts.Note("log", "1"), Posts.Note("log", "2"));
        var contact = emulator.Linked("log");
        var before = emulator.All("soc_erasure").Select(r => r.Id).ToHashSet();
        emulator.Erase(contact);
        var row = Assert.Single(emulator.All("soc_erasure"), r => !before.Contains(r.Id));
        Assert.Equal((emulator.UserId("privacy"), 1, 2), (((EntityReference)row["soc_userid"]).Id, row["soc_passes"], (int)JsonNode.Parse((string)row["soc_counts"])!["messages"]!));
        Assert.True(row.Contains("soc_finishedon"));
        Assert.DoesNotContain(row.Attributes.Values, v => $"{v} {(v as EntityReference)?.Id}".Contains($"{contact}", StringComparison.OrdinalIgnoreCase));
        emulator.Erase(contact);
        Assert.Equal(row["soc_passes"], emulator.Service().Retrieve("soc_erasure", row.Id, new(true))["soc_passes"]);
    }

    [Theory]
    [InlineData("reader")]
    [InlineData("agent")]
    [InlineData("manager")]
    [InlineData("connector")]
    public async Task WithoutThePrivilegeNobodyErases(string user)
    {
        emulator.Ingest(Posts.Note("priv" + user, "1"));
        var contact = emulator.Linked("priv" + user);
        var answer = await emulator.Post($"contacts({contact})/Microsoft.Dynamics.CRM.soc_EraseSubject", new { Reason = "x" }, user);
        Assert.Equal(403, answer.Status);
        Assert.Equal("Hello", emulator.Message("priv" + user, "1")["soc_text"]);
    }

    [Theory]
    [InlineData("", null, "Reason")]
    [InlineData("  ", null, "Reason")]
    [InlineData("x", "rubbish", "Continuation")]
    [InlineData("x", "{\"other\":1}", "Continuation")]
    [InlineData("x", "{\"messages\":-1}", "Continuation")]
    public async Task BadInputIsToldClearly(string reason, string? continuation, string what)
    {
        var contact = emulator.Contact("bad");
        var answer = await emulator.Post($"contacts({contact})/Microsoft.Dynamics.CRM.soc_EraseSubject", new { Reason = reason, Continuation = continuation }, "privacy");
        Assert.Equal(400, answer.Status);
        Assert.Contains($"'{what}'", answer.ErrorMessage, StringComparison.Ordinal);
        Assert.Equal("bad Test", emulator.Service().Retrieve("contact", contact, new("fullname"))["fullname"]);
    }

    [Fact]
    public async Task MoreThanTwoHundredMessagesGoInPassesAndAreHiddenAtOnce()
    {
        const int posts = 450;
        for (var n = 0; n < posts; n += 90) emulator.Ingest([.. Enumerable.Range(n, 90).Select(i => (JsonNode)Posts.Note("passes", $"{i}", inReplyTo: "0", text: "Still here", published: $"2026-01-01T{i / 60:00}:{i % 60:00}:00Z"))]);
        emulator.Ingest(Posts.Note("passes", "bob", "bob", "0", published: "2026-01-02T10:00:00Z"));
        var contact = emulator.Linked("passes");
        var bob = emulator.Linked("passes", "bob");

        var (report, remaining) = emulator.ErasePass(contact);
        Assert.InRange(remaining, 200, posts);
        var view = await emulator.Get($"contacts({bob})/Microsoft.Dynamics.CRM.soc_GetSocialView()", "agent");
        Assert.DoesNotContain("Still here", view.Text, StringComparison.Ordinal);
        Assert.Contains("Hello", view.Text, StringComparison.Ordinal);
        Assert.Equal("suppressed", (string?)emulator.IngestResults(Posts.Note("passes", "new"))[0]!["code"]);

        // Due processing in between does no harm, and neither does a pass without the continuation.
        emulator.ProcessAllDue();
        Assert.InRange(emulator.ErasePass(contact).Remaining, 1, remaining - 1);
        Assert.Equal("done", (string?)emulator.Erase(contact).Report["state"]);
        Assert.InRange((int)report["erased"]!["messages"]!, 50, 200);
        Assert.Equal(1, emulator.Conversation(emulator.Message("passes", "bob"))["soc_messagecount"]);
        Assert.Single(emulator.Rows("soc_socialmessage", "soc_externalid", Microsoft.Xrm.Sdk.Query.ConditionOperator.BeginsWith, "https://x.example/passes/"));
    }

    [Fact]
    public void CountsGoOnFromPassToPass()
    {
        for (var n = 0; n < 300; n += 100) emulator.Ingest([.. Enumerable.Range(n, 100).Select(i => (JsonNode)Posts.Note("sums", $"{i}", published: $"2026-01-01T{i / 60:00}:{i % 60:00}:00Z"))]);
        var (report, passes) = emulator.Erase(emulator.Linked("sums"));
        Assert.InRange(passes, 2, 10);
        Assert.Equal((300, 300), ((int)report["erased"]!["messages"]!, (int)report["erased"]!["conversations"]!));
    }

    /// <summary>A conversation that others take part in goes on, also for who answers the erased post later.</summary>
    [Fact]
    public void OthersConversationsGoOn()
    {
        emulator.Channel("shared", "brand");
        emulator.Ingest(Posts.Note("shared", "1", mentions: "brand", text: "Ada began"), Posts.Note("shared", "2", "bob", "1", text: "Bob went on", published: "2026-01-01T11:00:00Z"), Posts.Note("shared", "3", "cid", "2", text: "Cid too", published: "2026-01-01T12:00:00Z"));
        emulator.Erase(emulator.Linked("shared"));
        var conversation = emulator.Conversation(emulator.Message("shared", "2"));
        Assert.Equal(("bob on X: Bob went on", 2), ((string)conversation["soc_name"], (int)conversation["soc_messagecount"]));
        Assert.StartsWith("urn:uuid:", (string)conversation["soc_rootexternalid"], StringComparison.Ordinal);
        Assert.False(emulator.Message("shared", "2").Contains("soc_inreplytoexternalid"));

        Assert.Equal(["created", "created"], emulator.Ingest(Posts.Note("shared", "4", "bob", "3", published: "2026-01-01T13:00:00Z"), Posts.Note("shared", "5", "cid", "1", published: "2026-01-01T14:00:00Z")));
        Assert.Equal(conversation.Id, emulator.Conversation(emulator.Message("shared", "4")).Id);
        Assert.Equal(3, emulator.Conversation(emulator.Message("shared", "4"))["soc_messagecount"]);
        Assert.False(emulator.Message("shared", "5").Contains("soc_inreplytoexternalid"));
    }

    /// <summary>Others' words are theirs; the handle in them is the person's.</summary>
    [Theory]
    [InlineData("@ada thanks", "@… thanks")]
    [InlineData("Ask @ADA, or @adam", "Ask @…, or @adam")]
    [InlineData("ada without a sign", "ada without a sign")]
    public void TheHandleGoesOutOfWhatOthersAnswered(string text, string left)
    {
        var prefix = $"handle{(int)text[0]}";
        emulator.Ingest(Posts.Note(prefix, "1"), Posts.Note(prefix, "2", "bob", "1", text: text, published: "2026-01-01T11:00:00Z"));
        emulator.Erase(emulator.Linked(prefix));
        var message = emulator.Message(prefix, "2");
        Assert.Equal((left, left, $"bob on X: {left}"), ((string)message["soc_text"], (string)message["description"], (string)message["subject"]));
        Assert.Equal(["duplicate"], emulator.Ingest(Posts.Note(prefix, "2", "bob", "1", text: text, published: "2026-01-01T11:00:00Z")));
        Assert.Equal(left, emulator.Message(prefix, "2")["soc_text"]);
    }

    /// <summary>Whatever of the person arrives again, in whatever order, changes nothing.</summary>
    [Fact]
    public void WhatIsReplayedIsRefused()
    {
        var like = Posts.Like("replay", "b", "ada");
        emulator.Ingest(Posts.Note("replay", "1"), Posts.Note("replay", "b", "bob"), like);
        emulator.Erase(emulator.Linked("replay"));
        JsonNode[] again = [Posts.Delete("replay", "1"), Posts.Note("replay", "1"), Posts.Edit("replay", "1"), Posts.Edit("replay", "7"), Posts.Leave("replay", "ada"), like, Posts.Undo(like, "replay", "ada"), Posts.Like("replay", "1", "bob"), Posts.Flag("replay", "1"), Facts.Observation("replay", "1")];
        emulator.ProcessAllDue();
        var before = emulator.Describe();
        Assert.All(emulator.IngestResults(again), r => Assert.Equal(("rejected", "suppressed"), ((string?)r!["outcome"], (string?)r["code"])));
        emulator.ProcessAllDue();
        Assert.Equal(before, emulator.Describe());
    }

    /// <summary>A call that had looked before the person was erased, and writes after it, must not bring anything back.</summary>
    [Theory]
    [MemberData(nameof(Moments))]
    public void ErasedWhileMessagesArrive(int moment, bool isKnown)
    {
        var prefix = $"while{moment}{isKnown}";
        emulator.Ingest(Posts.Note(prefix, "1"), Posts.Note(prefix, "b", "bob", "1"));
        var contact = emulator.Linked(prefix);
        Meeting.Hold(emulator, moment, () => emulator.Ingest(Posts.Note(prefix, isKnown ? "1" : "2", published: isKnown ? "2026-01-01T10:00:00Z" : "2025-01-01T10:00:00Z"), Posts.Note(prefix, "c", "cid")), () => emulator.ErasePass(contact));
        emulator.Erase(contact);
        emulator.Ingest(Posts.Note(prefix, "2"), Posts.Note(prefix, "c", "cid"));
        Assert.Equal(["b", "c"], emulator.Rows("soc_socialmessage", "soc_externalid", Microsoft.Xrm.Sdk.Query.ConditionOperator.BeginsWith, $"https://x.example/{prefix}/", "soc_externalid").Select(m => ((string)m["soc_externalid"])[^1..]).Order());
        Assert.Empty(Traces.InTables(emulator.Database, [Posts.Actor(prefix, "ada")]));
    }

    public static TheoryData<int, bool> Moments() => new(from moment in Enumerable.Range(1, 9) from known in new[] { false, true } select (moment, known));

    /// <summary>Nobody but the system reads what marks are made with.</summary>
    [Theory]
    [InlineData("agent")]
    [InlineData("manager")]
    [InlineData("privacy")]
    [InlineData("connector")]
    public async Task NoRoleReadsMarksOrTheirSecret(string user)
    {
        emulator.Ingest(Posts.Note("secret" + user, "1"));
        emulator.Erase(emulator.Linked("secret" + user));
        Assert.Equal(403, (await emulator.Get("soc_suppressions?$select=soc_name,soc_secret", user)).Status);
        Assert.True(emulator.Organization.Model.Table("soc_suppression").Find("soc_secret")!.IsSecured);
    }

    /// <summary>The same person has another mark in another organization.</summary>
    [Fact]
    public async Task MarksSayNothingWithoutTheSecret()
    {
        await using var other = await TestEmulator.Start();
        foreach (var each in new[] { emulator, other })
        {
            each.Ingest(Posts.Note("marks", "1"));
            each.Erase(each.Linked("marks"));
        }

        Assert.Equal(3, Marks(other).Count); // the secret, the person, the message
        Assert.Single(Marks(other).Intersect(Marks(emulator)));

        static HashSet<Guid> Marks(TestEmulator emulator) => [.. emulator.All("soc_suppression").Select(r => r.Id)];
    }
}
