using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.RightTime;

/// <summary>The causes that the view names.</summary>
public sealed class KnownCausesTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public async Task AnIssueStandsBesideWhatIsKnownWithItsNumbersAndItsDay()
    {
        var contact = Waiting("known");
        var issue = Issue("known", "Late parcels", "Fix planned", "2026-01-05");
        emulator.ProcessAllDue();
        var view = await emulator.View(contact, "AsOf=2026-01-01T15:00:00Z");
        var item = view["knowledge"]!.AsArray().Single()!;
        Assert.Equal(("issue", issue.ToString(), "Late parcels", "Fix planned"), ((string?)item["type"], (string?)item["id"], (string?)item["name"], (string?)item["status"]));
        Assert.Equal((1, 24, "2026-01-05"), ((int)item["customers"]!, (int)item["silent"]!, (string?)item["fixDueOn"]));
        Assert.Equal("ada Test has been waiting for 5 h 0 min for an answer on X. Behind it is “Late parcels”; the fix is due on Monday, 5 January.", (string?)view["rightNow"]!["sentence"]);
        Assert.Equal("The last word in this conversation is not ours, and there is a day to name.", (string?)view["rightNow"]!["reason"]);
    }

    [Fact]
    public async Task EachConversationNamesItsIssueAndWhoTakesItOutSeesNoneAnyMore()
    {
        var contact = Waiting("linked");
        var issue = Issue("linked", "Lost parcels", "Investigating");
        Assert.Equal(issue.ToString(), (string?)(await emulator.View(contact))["conversations"]![0]!["issue"]!["id"]);
        emulator.Service("agent").Update(new Entity("soc_conversation", emulator.Conversation(emulator.Message("linked", "1")).Id) { ["soc_issueid"] = null });
        var view = await emulator.View(contact);
        Assert.Null(view["conversations"]![0]!["issue"]);
        Assert.Empty(view["knowledge"]!.AsArray());
        Assert.DoesNotContain("Lost parcels", (string?)view["rightNow"]!["sentence"], StringComparison.Ordinal);
    }

    private Guid Waiting(string prefix)
    {
        emulator.Channel(prefix, "brand");
        emulator.Ingest(Posts.Note(prefix, "1", "ada", mentions: "brand", published: "2026-01-01T10:00:00Z"));
        return emulator.Linked(prefix, "ada");
    }

    private Guid Issue(string prefix, string name, string status, string? dueOn = null)
    {
        var manager = emulator.Service("manager");
        var row = new Entity("soc_issue") { ["soc_name"] = name, ["soc_status"] = emulator.Option("soc_issue", "soc_status", status) };
        if (dueOn is not null) row["soc_fixdueon"] = DateTime.Parse(dueOn, System.Globalization.CultureInfo.InvariantCulture);
        var issue = manager.Create(row);
        emulator.Service("agent").Update(new Entity("soc_conversation", emulator.Conversation(emulator.Message(prefix, "1")).Id) { ["soc_issueid"] = new EntityReference("soc_issue", issue) });
        return issue;
    }
}
