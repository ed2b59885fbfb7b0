using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Identity;

/// <summary>An e-mail address that the network verified links a profile by itself, and a person can take that back for good.</summary>
public sealed class VerifiedEmailTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public void AnAddressThatOneActiveContactHasLinksTheProfileAndItsPosts()
    {
        var contact = Contact("one@mail.example");
        Contact("one@mail.example", active: false);
        emulator.Ingest(Verified("one", "1", "ONE@Mail.Example"));
        var profile = emulator.Profile("one", "ada");
        Assert.Equal(contact, profile["soc_customerid"]);
        Assert.Equal(("Confirmed", 1m), (profile.FormattedValues["soc_matchstatus"], (decimal)profile["soc_matchscore"]));
        Assert.Contains("X verified the e-mail address ONE@Mail.Example for this profile (stated on 2026-01-01 10:00 UTC)", (string)profile["soc_matchevidence"], StringComparison.Ordinal);
        Assert.Equal(contact, emulator.Message("one", "1")["regardingobjectid"]);
        Assert.Equal(contact, emulator.Conversation(emulator.Message("one", "1"))["soc_customerid"]);
    }

    /// <summary>The posts of before follow, and the company's answers with them, as when a person confirms.</summary>
    [Fact]
    public void WhatWasThereBeforeFollows()
    {
        emulator.Channel("before", "brand");
        emulator.Ingest(Posts.Note("before", "1", mentions: "brand"), Posts.Note("before", "2", "brand", "1", published: "2026-01-01T11:00:00Z"));
        var contact = Contact("before@mail.example");
        emulator.Ingest(Verified("before", "3", "before@mail.example", inReplyTo: "2", published: "2026-01-01T12:00:00Z"));
        Assert.All(["1", "2", "3"], id => Assert.Equal(contact, emulator.Message("before", id)["regardingobjectid"]));
        Assert.Equal(contact, emulator.Conversation(emulator.Message("before", "1"))["soc_customerid"]);
    }

    [Theory]
    [InlineData("Unlink", "Unmatched")]
    [InlineData("Reject", "Rejected")]
    public void WhatAPersonTookBackIsNotLinkedAgain(string decision, string status)
    {
        var prefix = $"back{decision}";
        Contact($"{prefix}@mail.example");
        emulator.Ingest(Verified(prefix, "1", $"{prefix}@mail.example"));
        emulator.Service("agent").Execute(new OrganizationRequest("soc_LinkProfile") { ["Target"] = emulator.Profile(prefix, "ada").ToEntityReference(), ["Decision"] = decision, ["Customer"] = null });
        emulator.Ingest(Verified(prefix, "1", $"{prefix}@mail.example"), Verified(prefix, "2", $"{prefix}@mail.example", published: "2026-02-01T10:00:00Z"), Verified(prefix, "0", $"{prefix}@mail.example", published: "2025-02-01T10:00:00Z"));
        var profile = emulator.Profile(prefix, "ada");
        Assert.False(profile.Contains("soc_customerid"));
        Assert.Equal(status, profile.FormattedValues["soc_matchstatus"]);
        Assert.All(["0", "1", "2"], id => Assert.False(emulator.Message(prefix, id).Contains("regardingobjectid")));
    }

    [Fact]
    public void WhomAPersonConfirmedStays()
    {
        emulator.Ingest(Posts.Note("stays", "1"));
        var chosen = new EntityReference("contact", emulator.Contact("Chosen"));
        emulator.Service("agent").Execute(new OrganizationRequest("soc_LinkProfile") { ["Target"] = emulator.Profile("stays", "ada").ToEntityReference(), ["Decision"] = "Confirm", ["Customer"] = chosen });
        Contact("stays@mail.example");
        emulator.Ingest(Verified("stays", "2", "stays@mail.example"));
        Assert.Equal(chosen, emulator.Profile("stays", "ada")["soc_customerid"]);
    }

    [Fact]
    public void SeveralContactsAreASuggestionWithoutACustomerAndNobodyIsNothing()
    {
        Contact("shared@mail.example");
        Contact("Shared@mail.example");
        emulator.Ingest(Verified("shared", "1", "shared@mail.example"), Verified("shared", "2", "nobody@mail.example", author: "eve"));
        var shared = emulator.Profile("shared", "ada");
        Assert.False(shared.Contains("soc_customerid"));
        Assert.Equal("Suggested", shared.FormattedValues["soc_matchstatus"]);
        Assert.Contains("2 active contacts have it", (string)shared["soc_matchevidence"], StringComparison.Ordinal);
        Assert.False(emulator.Message("shared", "1").Contains("regardingobjectid"));
        var nobody = emulator.Profile("shared", "eve");
        Assert.Equal("Unmatched", nobody.FormattedValues["soc_matchstatus"]);
        Assert.False(nobody.Contains("soc_matchevidence"));
    }

    [Fact]
    public void TheOrderOfArrivalDoesNotChangeTheResult()
    {
        Contact("first@mail.example");
        Contact("second@mail.example");
        JsonObject[] Activities(string prefix) =>
        [
            Verified(prefix, "1", "first@mail.example"),
            Verified(prefix, "2", "second@mail.example", inReplyTo: "1", published: "2026-01-02T10:00:00Z"),
            Posts.Note(prefix, "3", inReplyTo: "1", published: "2026-01-03T10:00:00Z"),
            Verified(prefix, "4", "unknown@mail.example", published: "2025-12-31T10:00:00Z"),
        ];
        var expected = Run("together", a => [a]);
        foreach (var (name, order) in new (string, int[])[] { ("forth", [0, 1, 2, 3]), ("back", [3, 2, 1, 0]), ("mixed", [2, 1, 3, 0]), ("other", [1, 3, 0, 2]) })
            Assert.Equal(expected, Run(name, a => [.. order.Select(i => new[] { a[i] })]));

        string Run(string prefix, Func<JsonObject[], JsonObject[][]> batches)
        {
            foreach (var batch in batches(Activities(prefix))) emulator.Ingest(batch);
            var profile = emulator.Profile(prefix, "ada");
            var posts = new[] { "1", "2", "3", "4" }.Select(id => emulator.Message(prefix, id)).ToList();
            return string.Join(" | ", [Name(profile, "soc_customerid"), profile["soc_matchevidence"], .. posts.Select(p => Name(p, "regardingobjectid")), .. posts.Select(p => Name(emulator.Conversation(p), "soc_customerid"))]);
        }

        static string? Name(Entity row, string column) => row.GetAttributeValue<EntityReference>(column)?.Name;
    }

    [Fact]
    public void WhereTheChannelAsksForConsentItIsNeeded()
    {
        AskForConsent(emulator.Channel("consent", "brand"));
        var contact = Contact("consent@mail.example");
        emulator.Ingest(Verified("consent", "1", "consent@mail.example", mentions: "brand"));
        var profile = emulator.Profile("consent", "ada");
        Assert.Equal("Unmatched", profile.FormattedValues["soc_matchstatus"]);

        emulator.Service("agent").Update(new Entity("soc_socialprofile", profile.Id) { ["soc_consent"] = new OptionSetValue(285100001) });
        emulator.Ingest(Verified("consent", "2", "consent@mail.example", mentions: "brand", published: "2026-01-02T10:00:00Z"));
        Assert.Equal(contact, emulator.Profile("consent", "ada")["soc_customerid"]);
    }

    [Fact]
    public void WhoWithdrewConsentIsNotLinked()
    {
        Contact("withdrawn@mail.example");
        emulator.Ingest(Posts.Note("withdrawn", "1"));
        emulator.Service("agent").Update(new Entity("soc_socialprofile", emulator.Profile("withdrawn", "ada").Id) { ["soc_consent"] = new OptionSetValue(285100002) });
        emulator.Ingest(Verified("withdrawn", "2", "withdrawn@mail.example", published: "2026-01-02T10:00:00Z"));
        Assert.False(emulator.Profile("withdrawn", "ada").Contains("soc_customerid"));
    }

    /// <summary>Who is known by proof is not compared with anybody: that saves more reads than the address costs.</summary>
    [Fact]
    public void TheNumberOfReadsDoesNotGrowWithTheAddresses()
    {
        var without = Reads(1, i => Posts.Note("costs0", $"{i}", $"user{i}"));
        var with = Reads(1, i => Verified("costs1", $"{i}", $"costs{i}@mail.example", $"user{i}"));
        Assert.InRange(with, 1, without);
        Assert.Equal(with, Reads(100, i => Verified("costs2", $"{i}", $"costs{i}@mail.example", $"user{i}")));
        Assert.All(Enumerable.Range(0, 100), i => Assert.Equal("Confirmed", emulator.Profile("costs2", $"user{i}").FormattedValues["soc_matchstatus"]));

        long Reads(int count, Func<int, JsonObject> post)
        {
            for (var i = 0; i < count; i++)
            {
                if (emulator.Rows("contact", "emailaddress1", ConditionOperator.Equal, $"costs{i}@mail.example", "contactid").Count == 0) Contact($"costs{i}@mail.example");
            }

            var before = emulator.Organization.Meter.Reads;
            emulator.Ingest([.. Enumerable.Range(0, count).Select(post)]);
            return emulator.Organization.Meter.Reads - before;
        }
    }

    [Fact]
    public void TheAddressStaysOutOfTraces()
    {
        Contact("trace@mail.example");
        emulator.Ingest(Verified("trace", "1", "trace@mail.example"), Verified("trace", "2", "not an address", author: "eve"));
        Assert.DoesNotContain(emulator.Organization.Traces.Newest(1000), t => $"{t.Trace} {t.Failure}".Contains("trace@mail.example", StringComparison.Ordinal) || t.Trace.Contains("not an address", StringComparison.Ordinal));
    }

    /// <summary>Somebody's guess is shown as one: nothing that the profile wrote stands on the contact's Timeline.</summary>
    [Fact]
    public async Task PostsDoNotFollowASuggestionUntilAPersonConfirmsIt()
    {
        emulator.Ingest(Posts.Note("guess", "1"));
        var contact = new EntityReference("contact", emulator.Contact("Guess"));
        var profile = emulator.Profile("guess", "ada").ToEntityReference();
        emulator.Service("agent").Update(new Entity("soc_socialprofile", profile.Id)
        {
            ["soc_customerid"] = contact,
            ["soc_matchstatus"] = new OptionSetValue(285100001),
            ["soc_matchevidence"] = """[{"kind":"name","sentence":"The names are alike.","weight":0.4}]""",
        });
        emulator.Ingest(Posts.Note("guess", "2", published: "2026-01-02T10:00:00Z"));
        Assert.All(["1", "2"], id => Assert.False(emulator.Message("guess", id).Contains("regardingobjectid")));
        var view = JsonNode.Parse((string)(await emulator.Get($"contacts({contact.Id})/Microsoft.Dynamics.CRM.soc_GetSocialView()", "agent")).Json["View"]!)!;
        Assert.Equal("Suggested", (string?)view["profiles"]!.AsArray().Single()!["match"]!["status"]);
        Assert.Empty(view["conversations"]!.AsArray());
        Assert.Equal("No social profile is linked to this contact yet. One is suggested.", (string?)view["rightNow"]!["sentence"]);

        emulator.Service("agent").Execute(new OrganizationRequest("soc_LinkProfile") { ["Target"] = profile, ["Decision"] = "Confirm", ["Customer"] = contact });
        Assert.All(["1", "2"], id => Assert.Equal(contact, emulator.Message("guess", id)["regardingobjectid"]));
    }

    private EntityReference Contact(string email, bool active = true)
    {
        var id = emulator.Service().Create(new Entity("contact") { ["lastname"] = email, ["emailaddress1"] = email });
        if (!active) emulator.Service().Update(new Entity("contact", id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        return new EntityReference("contact", id);
    }

    private void AskForConsent(Guid channel) => emulator.Service("manager").Update(new Entity("soc_channel", channel) { ["soc_matchwithoutconsent"] = false });

    private static JsonObject Verified(string prefix, string id, string email, string author = "ada", string? inReplyTo = null, string published = "2026-01-01T10:00:00Z", string? mentions = null)
    {
        var note = Posts.Note(prefix, id, author, inReplyTo, published: published, mentions: mentions);
        note["actor"]!["soc:verifiedEmail"] = email;
        return note;
    }
}
