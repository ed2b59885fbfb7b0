using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Identity;

/// <summary>What becomes of profiles, and of what they say, when contacts are merged, deactivated or deleted.</summary>
public sealed class MergeTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private const int Granted = 285100001;
    private const int Withdrawn = 285100002;
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public void WhatWasTheSubordinatesIsTheMastersAndSaysSo()
    {
        var (master, subordinate) = (Contact("Master"), Contact("Subordinate"));
        Confirm("moves", "ada", subordinate);
        Merge(master, subordinate);
        var profile = emulator.Profile("moves", "ada");
        Assert.Equal(("Confirmed", master), (profile.FormattedValues["soc_matchstatus"], profile["soc_customerid"]));
        Assert.Equal(master, emulator.Message("moves", "1")["regardingobjectid"]);
        Assert.Equal(master, emulator.Conversation(emulator.Message("moves", "1"))["soc_customerid"]);
        Assert.Equal("Merged", Last(profile)["what"]!.ToString());
        Assert.Equal(subordinate.Id, (Guid)Last(profile)["before"]!["customer"]!["id"]!);
    }

    [Fact]
    public void AMergeCanBeTakenBackProfileByProfile()
    {
        var (master, subordinate) = (Contact("Back"), Contact("Forth"));
        Confirm("takeback", "ada", subordinate);
        Merge(master, subordinate);
        emulator.Service().Update(new Entity("contact", subordinate.Id) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });
        Link(emulator.Profile("takeback", "ada"), "Undo");
        Assert.Equal(subordinate, emulator.Profile("takeback", "ada")["soc_customerid"]);
        Assert.Equal(subordinate, emulator.Message("takeback", "1")["regardingobjectid"]);
    }

    [Fact]
    public void TwoProfilesOfOneNetworkStayAndEachConversationKeepsItsOwn()
    {
        var (master, subordinate) = (Contact("One"), Contact("Two"));
        var (ada, eve) = (Confirm("both", "ada", master), Confirm("both", "eve", subordinate));
        Merge(master, subordinate);
        Assert.All(["ada", "eve"], author => Assert.Equal(("Confirmed", master), (emulator.Profile("both", author).FormattedValues["soc_matchstatus"], emulator.Profile("both", author)["soc_customerid"])));
        Assert.Contains("has a profile on this network too", Last(emulator.Profile("both", "eve"))["basis"]!.ToString(), StringComparison.Ordinal);
        foreach (var (author, profile) in new[] { ("ada", ada), ("eve", eve) })
            Assert.Equal(profile.ToEntityReference(), emulator.Rows("soc_conversation", "soc_starterid", ConditionOperator.Equal, profile.Id, "soc_starterid").Single()["soc_starterid"]);
    }

    [Fact]
    public void ConsentThatIsContradictedHasToBeAskedForAgain()
    {
        var (master, subordinate) = (Contact("Yes"), Contact("No"));
        Consent(Confirm("consents", "ada", master), Granted);
        Consent(Confirm("consents", "eve", subordinate), Withdrawn);
        Merge(master, subordinate);
        Assert.Equal("Unknown", emulator.Profile("consents", "ada").FormattedValues["soc_consent"]);
        Assert.Equal("Withdrawn", emulator.Profile("consents", "eve").FormattedValues["soc_consent"]);
        Link(emulator.Profile("consents", "ada"), "Undo");
        Assert.Equal("Granted", emulator.Profile("consents", "ada").FormattedValues["soc_consent"]);
    }

    [Fact]
    public void LatePostsAndDecisionsGoToWhoSurvived()
    {
        var (first, second, third) = (Contact("First"), Contact("Second"), Contact("Third"));
        Confirm("late", "ada", first);
        Merge(second, first);
        Merge(third, second);
        emulator.Service().Update(new Entity("soc_socialprofile", emulator.Profile("late", "ada").Id) { ["soc_customerid"] = first });
        emulator.Ingest(Posts.Note("late", "2", published: "2026-03-01T10:00:00Z"));
        Assert.Equal(third, emulator.Profile("late", "ada")["soc_customerid"]);
        Assert.All(["1", "2"], id => Assert.Equal(third, emulator.Message("late", id)["regardingobjectid"]));

        emulator.Ingest(Posts.Note("late", "3", "eve"));
        Link(emulator.Profile("late", "eve"), "Confirm", first);
        Assert.Equal(third, emulator.Profile("late", "eve")["soc_customerid"]);
    }

    [Fact]
    public void MergingWithItselfOrInACircleIsRefusedAndChangesNothing()
    {
        var (one, other) = (Contact("Circle"), Contact("Round"));
        Confirm("circle", "ada", one);
        var before = (string)emulator.Profile("circle", "ada")["soc_matchhistory"];
        Assert.ThrowsAny<Exception>(() => Merge(one, one));
        Assert.Equal(before, emulator.Profile("circle", "ada")["soc_matchhistory"]);
        Merge(other, one);
        before = (string)emulator.Profile("circle", "ada")["soc_matchhistory"];
        Assert.ThrowsAny<Exception>(() => Merge(one, other));
        Assert.Equal(before, emulator.Profile("circle", "ada")["soc_matchhistory"]);
        Assert.Equal(other, emulator.Profile("circle", "ada")["soc_customerid"]);
    }

    [Fact]
    public void AfterAMergeOnlyTheMasterIsFound()
    {
        var master = new EntityReference("contact", emulator.Service().Create(new Entity("contact") { ["firstname"] = "Wilhelmina", ["lastname"] = "Fairbrother", ["address1_city"] = "Bath" }));
        var subordinate = new EntityReference("contact", emulator.Service().Create(new Entity("contact") { ["firstname"] = "Wilhelmina", ["lastname"] = "Fairbrother", ["address1_city"] = "Bath", ["mobilephone"] = "0117 496 0000" }));
        Merge(master, subordinate);
        var note = Posts.Note("keys", "1");
        note["actor"]!["name"] = "Wilhelmina Fairbrother";
        note["actor"]!["location"] = "Bath";
        emulator.Ingest(note);
        Assert.Equal(master, emulator.Profile("keys", "ada").GetAttributeValue<EntityReference>("soc_customerid"));
        Assert.Empty(emulator.Rows("soc_matchkey", "soc_contactid", ConditionOperator.Equal, subordinate.Id, "soc_block"));
    }

    [Fact]
    public void ADeactivatedContactKeepsWhatIsTheirs()
    {
        var contact = Contact("Inactive");
        Confirm("inactive", "ada", contact);
        emulator.Service().Update(new Entity("contact", contact.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        emulator.Ingest(Posts.Note("inactive", "2", published: "2026-03-01T10:00:00Z"));
        Assert.Equal(("Confirmed", contact), (emulator.Profile("inactive", "ada").FormattedValues["soc_matchstatus"], emulator.Profile("inactive", "ada")["soc_customerid"]));
        Assert.Equal(contact, emulator.Message("inactive", "2")["regardingobjectid"]);
    }

    [Fact]
    public void OfADeletedContactProfileConversationAndPostsStayAndBelongToNobody()
    {
        var contact = Contact("Deleted");
        Confirm("deleted", "ada", contact);
        emulator.Service().Delete("contact", contact.Id);
        var profile = emulator.Profile("deleted", "ada");
        Assert.Equal("Unmatched", profile.FormattedValues["soc_matchstatus"]);
        Assert.False(profile.Contains("soc_customerid"));
        Assert.Contains("was deleted", Last(profile)["basis"]!.ToString(), StringComparison.Ordinal);
        Assert.False(emulator.Message("deleted", "1").Contains("regardingobjectid"));
        Assert.False(emulator.Conversation(emulator.Message("deleted", "1")).Contains("soc_customerid"));
    }

    private EntityReference Contact(string name) => new("contact", emulator.Contact(name));

    private Entity Confirm(string prefix, string author, EntityReference contact)
    {
        emulator.Ingest(Posts.Note(prefix, author == "ada" ? "1" : author, author));
        Link(emulator.Profile(prefix, author), "Confirm", contact);
        return emulator.Profile(prefix, author);
    }

    private void Consent(Entity profile, int consent) => emulator.Service("agent").Update(new Entity("soc_socialprofile", profile.Id) { ["soc_consent"] = new OptionSetValue(consent) });

    private void Link(Entity profile, string decision, EntityReference? contact = null) =>
        emulator.Service("agent").Execute(new OrganizationRequest("soc_LinkProfile") { ["Target"] = profile.ToEntityReference(), ["Decision"] = decision, ["Customer"] = contact });

    private void Merge(EntityReference master, EntityReference subordinate) =>
        emulator.Service().Execute(new OrganizationRequest("Merge") { ["Target"] = master, ["SubordinateId"] = subordinate.Id, ["UpdateContent"] = new Entity("contact"), ["PerformParentingChecks"] = false });

    private static JsonNode Last(Entity profile) => JsonNode.Parse((string)profile["soc_matchhistory"])!["entries"]!.AsArray()[^1]!;
}
