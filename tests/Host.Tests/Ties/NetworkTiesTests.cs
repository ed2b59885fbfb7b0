using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Ties;

/// <summary>Who replies to, mentions and answers whom, as connections between contacts.</summary>
public sealed class NetworkTiesTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public void AReplyConnectsTwoContactsAndEachEndHasItsRow()
    {
        emulator.Ingest(Posts.Note("reply", "1", "ada"), Posts.Note("reply", "2", "bob", "1", published: "2026-02-03T10:00:00Z"));
        var (ada, bob) = (emulator.Linked("reply"), emulator.Linked("reply", "bob"));
        emulator.ProcessAllDue();
        var tie = Assert.Single(emulator.TiesOf(bob));
        Assert.Equal(("Replies to", "Is replied to by", ada, 1, "Once", "Once, on 2026-02-03."), (Role(tie, 1), Role(tie, 2), Other(tie), tie["soc_tiecount"], tie.FormattedValues["soc_tiestrength"], tie["description"]));
        var back = Assert.Single(emulator.TiesOf(ada));
        Assert.Equal(("Is replied to by", bob, 1, tie["soc_tielaston"]), (Role(back, 1), Other(back), back["soc_tiecount"], back["soc_tielaston"]));
        Assert.Equal(tie.Id, ((EntityReference)back["relatedconnectionid"]).Id);
    }

    [Fact]
    public void AReplyToAQuestionIsAnAnswer()
    {
        emulator.Ingest(Posts.Note("answer", "1", "ada", text: "How do I change the colour of the lamp?"), Posts.Note("answer", "2", "bob", "1", text: "Hold the small button."));
        emulator.Linked("answer");
        var bob = emulator.Linked("answer", "bob");
        emulator.ProcessAllDue();
        Assert.Equal("Answers", Role(Assert.Single(emulator.TiesOf(bob)), 1));
    }

    [Fact]
    public void WhatPeopleSayAQuestionIsCounts()
    {
        emulator.Ingest(Posts.Note("corrected", "1", "ada", text: "Hello there"), Posts.Note("corrected", "2", "bob", "1"));
        emulator.Linked("corrected");
        var bob = emulator.Linked("corrected", "bob");
        emulator.ProcessAllDue();
        Assert.Equal("Replies to", Role(Assert.Single(emulator.TiesOf(bob)), 1));
        emulator.Service("agent").Update(new Entity("soc_socialmessage", emulator.Message("corrected", "1").Id) { ["soc_intent"] = new OptionSetValue(285100001) });
        emulator.ProcessAllDue();
        Assert.Equal("Answers", Role(Assert.Single(emulator.TiesOf(bob)), 1));
    }

    [Fact]
    public void AMentionCountsWhoeverIsLinkedFirst()
    {
        emulator.Ingest(Posts.Note("mention", "1", "ada", mentions: "bob"), Posts.Note("mention", "9", "bob"));
        var ada = emulator.Linked("mention");
        emulator.ProcessAllDue();
        Assert.Empty(emulator.TiesOf(ada));
        var bob = emulator.Linked("mention", "bob");
        emulator.ProcessAllDue();
        Assert.Equal(("Mentions", bob), (Role(Assert.Single(emulator.TiesOf(ada)), 1), Other(emulator.TiesOf(ada).Single())));
    }

    [Fact]
    public void StrengthGrowsWithHowOftenAndTheLastDateIsTheLatest()
    {
        emulator.Ingest(Posts.Note("often", "1", "ada"));
        emulator.Ingest([.. Enumerable.Range(2, 5).Reverse().Select(n => Posts.Note("often", $"{n}", "bob", "1", published: $"2026-01-0{n}T10:00:00Z"))]);
        emulator.Linked("often");
        var bob = emulator.Linked("often", "bob");
        emulator.ProcessAllDue();
        var tie = Assert.Single(emulator.TiesOf(bob));
        Assert.Equal((5, "Often", new DateTime(2026, 1, 6, 10, 0, 0, DateTimeKind.Utc)), (tie["soc_tiecount"], tie.FormattedValues["soc_tiestrength"], ((DateTime)tie["soc_tielaston"]).ToUniversalTime()));
    }

    [Fact]
    public void TheOrderOfArrivalAndMorePassesChangeNothing()
    {
        Microsoft.Xrm.Sdk.Entity Tell(string prefix, params int[] order)
        {
            var posts = new[]
            {
                Posts.Note(prefix, "1", "ada", text: "How do I change the colour of the lamp?"), Posts.Note(prefix, "2", "bob", "1", published: "2026-01-02T10:00:00Z"),
                Posts.Note(prefix, "3", "ada", "2", published: "2026-01-03T10:00:00Z"), Posts.Note(prefix, "4", "bob", "1", published: "2026-01-04T10:00:00Z"), Posts.Delete(prefix, "4", "bob"),
            };
            foreach (var n in order)
            {
                emulator.Ingest(posts[n]);
                emulator.ProcessAllDue();
                if (n == 1) emulator.Linked(prefix, "bob");
                if (n == 2) emulator.Linked(prefix);
            }

            emulator.ProcessAllDue();
            emulator.ProcessDue();
            return emulator.Profile(prefix, "bob");
        }

        var histories = new[] { Tell("order1", 0, 1, 2, 3, 4), Tell("order2", 4, 3, 2, 1, 0), Tell("order3", 2, 4, 1, 0, 3) }.Select(p => Describe(((EntityReference)p["soc_customerid"]).Id)).ToList();
        Assert.Equal(["Answers 1 2026-01-02", "Is replied to by 1 2026-01-03"], histories[0]);
        Assert.All(histories, h => Assert.Equal(histories[0], h));
    }

    [Fact]
    public void ADeletedMessageTakesItsPartBack()
    {
        var bob = Replied("deleted");
        emulator.Ingest(Posts.Delete("deleted", "2", "bob"));
        emulator.ProcessAllDue();
        Assert.Empty(emulator.TiesOf(bob));
    }

    [Fact]
    public void AnUnlinkedProfileTakesItsPartBackAndLinkedAgainItIsThere()
    {
        var bob = Replied("unlinked");
        emulator.Service("agent").Execute(new OrganizationRequest("soc_LinkProfile") { ["Target"] = emulator.Profile("unlinked", "ada").ToEntityReference(), ["Decision"] = "Unlink", ["Customer"] = null });
        emulator.ProcessAllDue();
        Assert.Empty(emulator.TiesOf(bob));
        emulator.Link("unlinked", "ada", emulator.Contact("Another"));
        emulator.ProcessAllDue();
        Assert.Single(emulator.TiesOf(bob));
    }

    [Theory]
    [InlineData("ada")]
    [InlineData("bob")]
    public void WithdrawnConsentTakesItsPartBack(string author)
    {
        var bob = Replied("withdrawn" + author);
        var profile = emulator.Profile("withdrawn" + author, author).Id;
        emulator.Service("agent").Update(new Entity("soc_socialprofile", profile) { ["soc_consent"] = new OptionSetValue(285100002) });
        emulator.ProcessAllDue();
        Assert.Empty(emulator.TiesOf(bob));
        emulator.Service("agent").Update(new Entity("soc_socialprofile", profile) { ["soc_consent"] = new OptionSetValue(285100001) });
        emulator.ProcessAllDue();
        Assert.Single(emulator.TiesOf(bob));
    }

    [Fact]
    public void PrivateMessagesMakeNoTie()
    {
        emulator.Ingest(Posts.Note("private", "1", "ada"), Erasing.Direct("private", "2", "bob", "1", "ada"));
        emulator.Linked("private");
        var bob = emulator.Linked("private", "bob");
        emulator.ProcessAllDue();
        Assert.Empty(emulator.TiesOf(bob));
    }

    [Fact]
    public void TiesFollowAMerge()
    {
        emulator.Ingest(Posts.Note("merged", "1", "ada"), Posts.Note("merged", "2", "bob", "1"), Posts.Note("merged", "3", "eve", "1"), Posts.Note("merged", "4", "eve", "2"));
        var (ada, bob, eve) = (emulator.Linked("merged"), emulator.Linked("merged", "bob"), emulator.Linked("merged", "eve"));
        emulator.ProcessAllDue();
        Assert.Equal(2, emulator.TiesOf(ada).Count);
        emulator.Service("admin").Execute(new OrganizationRequest("Merge") { ["Target"] = new EntityReference("contact", bob), ["SubordinateId"] = eve, ["UpdateContent"] = new Entity("contact"), ["PerformParentingChecks"] = false });
        emulator.ProcessAllDue();
        Assert.Equal(["Is replied to by 2 2026-01-01"], Describe(ada));
        Assert.Equal(["Replies to 2 2026-01-01"], Describe(bob));
        Assert.Empty(emulator.TiesOf(eve));
    }

    [Fact]
    public void WhatPeopleConnectedIsLeftAlone()
    {
        var bob = Replied("people");
        var friend = emulator.Contact("Friend");
        emulator.Service("admin").Create(new Entity("connection") { ["record1id"] = new EntityReference("contact", bob), ["record2id"] = new EntityReference("contact", friend), ["record1roleid"] = emulator.TiesOf(bob).Single()["record1roleid"] });
        emulator.Ingest(Posts.Note("people", "3", "bob", "1"));
        emulator.ProcessAllDue();
        Assert.Equal(2, emulator.Rows("connection", "record1id", ConditionOperator.Equal, bob).Count);
        Assert.Equal(2, Assert.Single(emulator.TiesOf(bob))["soc_tiecount"]);
    }

    [Fact]
    public void AnErasedPersonIsConnectedToNobody()
    {
        var bob = Replied("erased");
        var ada = ((EntityReference)emulator.Profile("erased", "ada")["soc_customerid"]).Id;
        emulator.Erase(ada);
        emulator.ProcessAllDue();
        Assert.Empty(emulator.Rows("connection", "record1id", ConditionOperator.Equal, bob));
        Assert.Empty(emulator.Rows("connection", "record1id", ConditionOperator.Equal, ada));
        Assert.Empty(emulator.Rows("soc_tie", "soc_fromid", ConditionOperator.Equal, bob));
    }

    [Fact]
    public void ADeletedConversationTakesItsPartBack()
    {
        var bob = Replied("dropped");
        emulator.Service().Delete("soc_conversation", emulator.Conversation(emulator.Message("dropped", "1")).Id);
        Assert.Empty(emulator.TiesOf(bob));
    }

    private Guid Replied(string prefix)
    {
        emulator.Ingest(Posts.Note(prefix, "1", "ada"), Posts.Note(prefix, "2", "bob", "1"));
        emulator.Linked(prefix);
        var bob = emulator.Linked(prefix, "bob");
        emulator.ProcessAllDue();
        Assert.Single(emulator.TiesOf(bob));
        return bob;
    }

    private List<string> Describe(Guid contact) => [.. emulator.TiesOf(contact).Select(t => $"{Role(t, 1)} {t["soc_tiecount"]} {t["soc_tielaston"]:yyyy-MM-dd}").Order(StringComparer.Ordinal)];

    private static string Role(Entity tie, int end) => ((EntityReference)tie[$"record{end}roleid"]).Name;

    private static Guid Other(Entity tie) => ((EntityReference)tie["record2id"]).Id;
}
