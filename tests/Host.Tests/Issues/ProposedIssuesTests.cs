using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Issues;

/// <summary>Complaints and requests on one topic that say the same get one issue; what people set stands.</summary>
public sealed class ProposedIssuesTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private const string LockedOut = "I am locked out of my gizmo account and the password reset is broken, this is terrible";
    private const string CannotSignIn = "Terrible, I can't log in to my gizmo account, your password reset does not work";
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public void TwoThatSayTheSameGetOneIssueWithWhatTheyShare()
    {
        var topic = emulator.Topic("Gizmo same", "gizmosame");
        Say("same", ("1", "ada", LockedOut), ("2", "bob", CannotSignIn));
        emulator.ProcessAllDue();
        var issue = Issue(Conversation("same", "1"));
        Assert.Equal(issue, Issue(Conversation("same", "2")));
        var row = Row(issue!.Value);
        Assert.Equal((topic, "New", 2, 2), (row.GetAttributeValue<EntityReference>("soc_topicid").Id, row.FormattedValues["soc_status"], (int)row["soc_conversations"], (int)row["soc_customers"]));
        Assert.StartsWith("Gizmo same: Signing in", (string)row["soc_name"], StringComparison.Ordinal);
        Assert.Contains("password (2 of 2)", (string)row["soc_summary"], StringComparison.Ordinal);
        Assert.Equal(48, (int)row["soc_silent"]);
    }

    [Fact]
    public void WhatSaysSomethingElseAndWhatIsNoComplaintStandAlone()
    {
        emulator.Topic("Gizmo else", "gizmoelse");
        Say("else", ("1", "ada", LockedOut), ("2", "bob", "The parcel with my gizmo was not delivered, terrible courier"), ("3", "cy", "I love that I can log in to my gizmo account, great password reset, thank you!"));
        emulator.ProcessAllDue();
        Assert.All(["1", "2", "3"], id => Assert.Null(Issue(Conversation("else", id))));
    }

    [Fact]
    public void WithoutATopicOnlyTheSameChannelIsCompared()
    {
        emulator.Channel("one", "brand");
        emulator.Channel("other", "brand");
        var text = "I am locked out of my account and the password reset is broken, this is terrible";
        emulator.Ingest(Posts.Note("one", "1", "ada", text: text, mentions: "brand"), Posts.Note("other", "1", "bob", text: text, mentions: "brand"));
        emulator.ProcessAllDue();
        Assert.Null(Issue(Conversation("one", "1")));
        Assert.Null(Issue(Conversation("other", "1")));
    }

    [Fact]
    public void ACompetitorsFaultIsNoCause()
    {
        emulator.Topic("Their widget", "theirwidget", "Competitor");
        Say("theirs", ("1", "ada", LockedOut.Replace("gizmo", "theirwidget", StringComparison.Ordinal)), ("2", "bob", CannotSignIn.Replace("gizmo", "theirwidget", StringComparison.Ordinal)));
        emulator.ProcessAllDue();
        Assert.Null(Issue(Conversation("theirs", "1")));
    }

    [Fact]
    public void OfPrivateMessagesNothingIsQuoted()
    {
        emulator.Topic("Gizmo private", "gizmoprivate");
        Say("private", ("1", "ada", LockedOut), ("2", "bob", CannotSignIn), ("3", "cy", CannotSignIn + " zanzibar"));
        foreach (var (id, author) in new[] { ("4", "dee"), ("5", "eve") })
        {
            var note = Posts.Note("private", id, author, text: Of("private", CannotSignIn) + " quetzalcoatl");
            note["object"]!["to"] = new JsonArray(Posts.Actor("private", "brand"));
            emulator.Ingest(note);
        }

        emulator.ProcessAllDue();
        var issue = Issue(Conversation("private", "4"));
        Assert.Equal(Issue(Conversation("private", "1")), issue);
        var row = Row(issue!.Value);
        Assert.Equal(5, (int)row["soc_conversations"]);
        foreach (var column in new[] { "soc_name", "soc_summary", "soc_evidence", "soc_sketch" }) Assert.DoesNotContain("quetzalcoatl", (string)row[column], StringComparison.Ordinal);
        Assert.DoesNotContain(Conversation("private", "4").Id.ToString(), (string)row["soc_evidence"], StringComparison.Ordinal);
    }

    [Fact]
    public void WhatAPersonTookOutStaysOutAndIsCountedNoMore()
    {
        emulator.Topic("Gizmo out", "gizmoout");
        Say("out", ("1", "ada", LockedOut), ("2", "bob", CannotSignIn));
        emulator.ProcessAllDue();
        var first = Conversation("out", "1");
        var issue = Issue(first)!.Value;
        emulator.Service("agent").Update(new Entity("soc_conversation", first.Id) { ["soc_issueid"] = null });
        Say("out", ("3", "cy", CannotSignIn));
        emulator.Ingest(Posts.Note("out", "1b", "ada", "1", text: Of("out", LockedOut), published: "2026-01-03T10:00:00Z"));
        emulator.ProcessAllDue();
        Assert.Null(Issue(Conversation("out", "1")));
        Assert.Equal(issue, Issue(Conversation("out", "3")));
        Assert.Equal(2, (int)Row(issue)["soc_conversations"]);
    }

    [Fact]
    public void AnIssueLearnsFromWhatAPersonLinkedBeforeAnybodyLooked()
    {
        var topic = emulator.Topic("Gizmo taught", "gizmotaught");
        var issue = emulator.Service("manager").Create(new Entity("soc_issue") { ["soc_name"] = "Reset mails are lost", ["soc_topicid"] = new EntityReference("soc_topic", topic) });
        Say("taught", ("1", "ada", LockedOut), ("2", "bob", CannotSignIn));
        foreach (var id in new[] { "1", "2" }) emulator.Service("agent").Update(new Entity("soc_conversation", Conversation("taught", id).Id) { ["soc_issueid"] = new EntityReference("soc_issue", issue) });
        emulator.ProcessAllDue();
        Assert.Contains("signing in (2 of 2)", (string)Row(issue)["soc_summary"], StringComparison.Ordinal);
        Say("taught", ("3", "cy", CannotSignIn));
        emulator.ProcessAllDue();
        Assert.Equal(issue, Issue(Conversation("taught", "3")));
    }

    [Fact]
    public void AMergedIssuesConversationsFollow()
    {
        emulator.Topic("Gizmo merge", "gizmomerge");
        Say("merge", ("1", "ada", LockedOut), ("2", "bob", CannotSignIn));
        emulator.ProcessAllDue();
        var issue = Issue(Conversation("merge", "1"))!.Value;
        var manager = emulator.Service("manager");
        var known = manager.Create(new Entity("soc_issue") { ["soc_name"] = "Reset mails are lost" });
        manager.Update(new Entity("soc_issue", issue) { ["soc_mergedintoid"] = new EntityReference("soc_issue", known) });
        emulator.ProcessAllDue();
        Assert.Equal(known, Issue(Conversation("merge", "1")));
        Assert.Equal(("Reset mails are lost", 2), ((string)Row(known)["soc_name"], (int)Row(known)["soc_conversations"]));
        Assert.Equal(1, Row(issue).GetAttributeValue<OptionSetValue>("statecode").Value);
        var circle = Assert.ThrowsAny<Exception>(() => manager.Update(new Entity("soc_issue", known) { ["soc_mergedintoid"] = new EntityReference("soc_issue", known) }));
        Assert.Contains("can't be merged into itself", circle.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AFixedIssueWhoseRateIsBackIsOpenAgain()
    {
        emulator.Topic("Gizmo back", "gizmoback");
        var today = DateTime.UtcNow;
        emulator.Ingest([.. Enumerable.Range(0, 12).Select(i => Posts.Note("back", $"{i}", $"p{i}", text: Of("back", i % 2 == 0 ? LockedOut : CannotSignIn), published: $"{(i < 4 ? today.AddDays(-25 + i) : today.AddHours(-20 + i)):yyyy-MM-dd'T'HH:mm:ss'Z'}"))]);
        emulator.ProcessAllDue();
        var issue = Issue(Conversation("back", "0"))!.Value;
        emulator.Service("manager").Update(new Entity("soc_issue", issue) { ["soc_status"] = new OptionSetValue(285100003), ["soc_fixedon"] = today.AddDays(-10) });
        emulator.ProcessAllDue();
        var row = Row(issue);
        Assert.Equal("Investigating", row.FormattedValues["soc_status"]);
        Assert.StartsWith("It is back: 8 in the last", (string)row["soc_fixresult"], StringComparison.Ordinal);
    }

    private void Say(string prefix, params (string Id, string Author, string Text)[] said) => emulator.Ingest([.. said.Select(s => Posts.Note(prefix, s.Id, s.Author, text: Of(prefix, s.Text)))]);

    /// <summary>Each test has a product of its own, since all are in one organization.</summary>
    private static string Of(string prefix, string text) => text.Replace("gizmo", "gizmo" + prefix, StringComparison.Ordinal);

    private Entity Conversation(string prefix, string id) => emulator.Conversation(emulator.Message(prefix, id));

    private static Guid? Issue(Entity conversation) => conversation.GetAttributeValue<EntityReference>("soc_issueid")?.Id;

    private Entity Row(Guid issue) => emulator.Service().Retrieve("soc_issue", issue, new ColumnSet(true));
}
