using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Ingestion;

/// <summary>An actor that is gone takes along what it said, before and after it is known to be gone.</summary>
public sealed class DepartureTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private static readonly string[] PersonalFacts =
    [
        "soc_handle", "soc_profileurl", "soc_bio", "soc_location", "soc_language", "soc_followers", "soc_following", "soc_posts", "soc_lastseenon", "soc_factdates", "soc_customerid", "soc_matchscore", "soc_matchevidence",
    ];

    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public void ItsMessagesBecomeTombstonesAndItsFactsGo()
    {
        emulator.Ingest(Posts.Note("gone", "1", text: "Remember me"), Posts.Note("gone", "2", "bob", "1"), Posts.Like("gone", "2", "ada"));
        Link("gone", "ada");
        Assert.Equal(["deleted", "duplicate"], emulator.Ingest(Posts.Leave("gone", "ada"), Posts.Leave("gone", "ada")));
        var profile = emulator.Profile("gone", "ada");
        Assert.Equal(("Inactive", true, "Deleted profile on X", false), (profile.FormattedValues["statecode"], (bool)profile["soc_erased"], (string)profile["soc_name"], (bool)profile["soc_workpending"]));
        Assert.All(PersonalFacts, column => Assert.False(profile.Contains(column), column));
        Assert.Equal(64, ((string)profile["soc_key"]).Length);
        var message = emulator.Message("gone", "1");
        Assert.Equal(("Canceled", "Deleted message on X"), (message.FormattedValues["statecode"], (string)message["subject"]));
        Assert.False(message.Contains("soc_text"));
        Assert.False(message.Contains("regardingobjectid"));
        Assert.False(emulator.Message("gone", "2").Contains("soc_likes"));
        var conversation = emulator.Conversation(message);
        Assert.Equal((1, "bob on X: Hello", false), ((int)conversation["soc_messagecount"], (string)conversation["soc_name"], conversation.Contains("soc_customerid")));
    }

    [Fact]
    public void WhateverComesOfItLaterIsVoid()
    {
        var like = Posts.Like("later", "2", "ada");
        Assert.Equal(["deleted"], emulator.Ingest(Posts.Leave("later", "ada")));
        Assert.Equal("Inactive", emulator.Profile("later", "ada").FormattedValues["statecode"]);
        emulator.Ingest(Posts.Note("later", "2", "bob", "1"));
        Assert.Equal(
            ["duplicate", "duplicate", "duplicate", "duplicate", "duplicate", "duplicate"],
            emulator.Ingest(Posts.Note("later", "1"), Posts.Edit("later", "1"), Posts.Edit("later", "9"), Posts.Delete("later", "9"), like, Posts.Undo(like, "later", "ada")));
        Assert.Equal("Canceled", emulator.Message("later", "1").FormattedValues["statecode"]);
        Assert.Equal(emulator.Conversation(emulator.Message("later", "2")).Id, emulator.Conversation(emulator.Message("later", "1")).Id);
        Assert.False(emulator.Message("later", "2").Contains("soc_likes"));
        Assert.All(PersonalFacts, column => Assert.False(emulator.Profile("later", "ada").Contains(column), column));
    }

    [Fact]
    public void OnlyTheActorItselfCanLeave()
    {
        emulator.Ingest(Posts.Note("pushed", "1"));
        emulator.Ingest(Posts.Activity("Delete", "pushed", "eve", Posts.Actor("pushed", "ada")));
        Assert.Equal("Open", emulator.Message("pushed", "1").FormattedValues["statecode"]);
        Assert.Equal("Active", emulator.Profile("pushed", "ada").FormattedValues["statecode"]);
    }

    [Fact]
    public void InOneBatchWhatCameBeforeIsCreatedFirst()
    {
        Assert.Equal(["created", "deleted", "duplicate"], emulator.Ingest(Posts.Note("batch", "1"), Posts.Leave("batch", "ada"), Posts.Note("batch", "2")));
        Assert.All(["1", "2"], id => Assert.Equal("Canceled", emulator.Message("batch", id).FormattedValues["statecode"]));
    }

    /// <summary>The newest 200 rows go at once, the rest in passes; nobody sees it meanwhile.</summary>
    [Fact]
    public async Task MoreThanTwoHundredMessagesGoInPassesAndAreHiddenAtOnce()
    {
        const int posts = 450;
        for (var n = 0; n < posts; n += 90) emulator.Ingest([.. Enumerable.Range(n, 90).Select(i => Posts.Note("passes", $"{i}", inReplyTo: "0", text: "Still here", published: $"2026-01-01T{i / 60:00}:{i % 60:00}:00Z"))]);
        emulator.Ingest(Posts.Note("passes", "bob", "bob", "0", published: "2026-01-02T10:00:00Z"));
        var contact = Link("passes", "bob");
        Assert.Equal(["deleted"], emulator.Ingest(Posts.Leave("passes", "ada")));
        Assert.InRange(Tombstones(), 190, 200);
        var view = await emulator.Get($"contacts({contact})/Microsoft.Dynamics.CRM.soc_GetSocialView()", "agent");
        Assert.DoesNotContain("Still here", view.Text, StringComparison.Ordinal);
        Assert.Contains("Hello", view.Text, StringComparison.Ordinal);

        var passes = 0;
        while (emulator.ProcessDue() > 0) Assert.InRange(++passes, 1, 4);
        Assert.Equal(posts, Tombstones());
        Assert.Equal(1, emulator.Conversation(emulator.Message("passes", "bob"))["soc_messagecount"]);

        int Tombstones() => emulator.Rows("soc_socialmessage", "soc_externalid", ConditionOperator.BeginsWith, "https://x.example/passes/", "statecode").Count(m => m.FormattedValues["statecode"] == "Canceled");
    }

    private Guid Link(string prefix, string author)
    {
        var contact = emulator.Contact(author);
        emulator.Service("agent").Execute(new OrganizationRequest("soc_LinkProfile") { ["Target"] = emulator.Profile(prefix, author).ToEntityReference(), ["Decision"] = "Confirm", ["Customer"] = new EntityReference("contact", contact) });
        return contact;
    }
}
