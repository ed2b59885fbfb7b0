using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Identity;

/// <summary>Whom a profile may belong to is suggested with its reasons, and a person decides.</summary>
public sealed class SuggestionTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public void ANameInTheSameTownIsSuggestedWithEvidence()
    {
        var contact = Person("Mira", "Thornberry", "Leeds");
        emulator.Ingest(Shown("name", "1", "Mira Thornberry", "Leeds, UK"));
        var profile = emulator.Profile("name", "ada");
        Assert.Equal("Suggested", profile.FormattedValues["soc_matchstatus"]);
        Assert.Equal(contact, profile["soc_customerid"]);
        Assert.InRange((decimal)profile["soc_matchscore"], 0.5m, 1m);
        var evidence = JsonNode.Parse((string)profile["soc_matchevidence"])!.AsArray();
        Assert.Equal(["name", "place"], evidence.Select(e => (string?)e!["kind"]));
        Assert.Contains("The name “Mira Thornberry” and the customer's are the same.", (string?)evidence[0]!["sentence"], StringComparison.Ordinal);
        Assert.All(evidence, e => Assert.InRange((decimal)e!["weight"]!, 0.01m, 1m));
        Assert.False(emulator.Message("name", "1").Contains("regardingobjectid"));
    }

    [Theory]
    [InlineData("short", "Bob Quickfeather", "Robert", "Quickfeather")]
    [InlineData("script", "Дмитрий Щукин", "Dmitri", "Shchukin")]
    [InlineData("typo", "Annika Wesermann", "Annika", "Wesserman")]
    public void ShortFormsScriptsAndSlipsAreFound(string prefix, string shown, string first, string last)
    {
        var contact = Person(first, last, "Bremen");
        emulator.Ingest(Shown(prefix, "1", shown, "Bremen"));
        Assert.Equal(contact, emulator.Profile(prefix, "ada").GetAttributeValue<EntityReference>("soc_customerid"));
    }

    [Theory]
    [InlineData("emoji", "🦄🌻")]
    [InlineData("letter", "M")]
    [InlineData("nothing", "")]
    public void ANameThatSaysNothingSuggestsNobody(string prefix, string shown)
    {
        Person("Maximilian", "Oberholzer", "Graz");
        emulator.Ingest(Shown(prefix, "1", shown, "Graz"));
        Assert.Equal("Unmatched", emulator.Profile(prefix, "ada").FormattedValues["soc_matchstatus"]);
    }

    [Fact]
    public void TwoContactsWhoFitEquallyAreForAPersonToTellApart()
    {
        Person("Tilda", "Farnsworth", "York");
        Person("Tilda", "Farnsworth", "York");
        emulator.Ingest(Shown("twins", "1", "Tilda Farnsworth", "York"));
        var profile = emulator.Profile("twins", "ada");
        Assert.Equal("Suggested", profile.FormattedValues["soc_matchstatus"]);
        Assert.False(profile.Contains("soc_customerid"));
        Assert.Contains("2 contacts or accounts fit equally well", (string)profile["soc_matchevidence"], StringComparison.Ordinal);
    }

    [Fact]
    public void OfTwoWhoShareAnAddressTheNameTells()
    {
        Person("Tom", "Larkspur", null, "larkspur@mail.example");
        var mira = Person("Mira", "Larkspur", null, "larkspur@mail.example");
        emulator.Ingest(Shown("shared", "1", "Mira Larkspur", null, "larkspur@mail.example"));
        var profile = emulator.Profile("shared", "ada");
        Assert.Equal("Suggested", profile.FormattedValues["soc_matchstatus"]);
        Assert.Equal(mira, profile["soc_customerid"]);
    }

    [Fact]
    public void AVerifiedAddressOfSomebodyWithAnotherNameIsOnlySuggested()
    {
        var mira = Person("Mira", "Hollowell", null, "hollowell@mail.example");
        emulator.Ingest(Shown("differ", "1", "Tom Hollowell", null, "hollowell@mail.example"), Shown("same", "2", "Mira Hollowell", null, "hollowell@mail.example"));
        var other = emulator.Profile("differ", "ada");
        Assert.Equal(("Suggested", 0.5m), (other.FormattedValues["soc_matchstatus"], (decimal)other["soc_matchscore"]));
        Assert.Contains("but the names differ", (string)other["soc_matchevidence"], StringComparison.Ordinal);
        Assert.Equal(("Confirmed", mira), (emulator.Profile("same", "ada").FormattedValues["soc_matchstatus"], emulator.Profile("same", "ada")["soc_customerid"]));
    }

    [Fact]
    public void AProfileThatClaimsAnothersWebsiteIsNotSuggested()
    {
        emulator.Service().Create(new Entity("account") { ["name"] = "Brightwater Lamps", ["websiteurl"] = "https://brightwater.example" });
        var claims = Shown("claims", "1", "Ned Trickster", null);
        claims["actor"]!["url"] = "https://brightwater.example/";
        emulator.Ingest(claims);
        Assert.Equal("Unmatched", emulator.Profile("claims", "ada").FormattedValues["soc_matchstatus"]);
    }

    [Fact]
    public void ACompanyIsSuggestedByItsNameAndVerifiedWebsite()
    {
        var company = new EntityReference("account", emulator.Service().Create(new Entity("account") { ["name"] = "Moonriver Tea Ltd", ["websiteurl"] = "www.moonriver.example" }));
        var note = Shown("company", "1", "Moonriver Tea", null);
        note["actor"]!["soc:verifiedUrl"] = "https://moonriver.example";
        emulator.Ingest(note);
        Assert.Equal(company, emulator.Profile("company", "ada").GetAttributeValue<EntityReference>("soc_customerid"));
    }

    [Fact]
    public void WhereTheChannelAsksForConsentNobodyIsSuggested()
    {
        var channel = emulator.Channel("forbids", "brand");
        emulator.Service("manager").Update(new Entity("soc_channel", channel) { ["soc_matchwithoutconsent"] = false });
        var contact = Person("Odette", "Ravensworth", "Ghent");
        emulator.Ingest(Shown("forbids", "1", "Odette Ravensworth", "Ghent", "odette@mail.example", "brand"));
        var profile = emulator.Profile("forbids", "ada");
        Assert.Equal("Unmatched", profile.FormattedValues["soc_matchstatus"]);
        Assert.All(["soc_verifiedemail", "soc_emailkey", "soc_namekey"], column => Assert.False(profile.Contains(column), column));

        emulator.Service("agent").Update(new Entity("soc_socialprofile", profile.Id) { ["soc_consent"] = new OptionSetValue(285100001) });
        Finish();
        Assert.Equal(contact, emulator.Profile("forbids", "ada").GetAttributeValue<EntityReference>("soc_customerid"));
    }

    [Fact]
    public void ARejectedPairIsNeverSuggestedAgainAndAnotherMayBe()
    {
        var wrong = Person("Ingrid", "Solvang", "Oslo");
        emulator.Ingest(Shown("reject", "1", "Ingrid Solvang", "Oslo"));
        var profile = emulator.Profile("reject", "ada");
        Assert.Equal(wrong, profile["soc_customerid"]);
        Link(profile, "Reject");
        emulator.Ingest(Shown("reject", "2", "Ingrid Solvang", "Oslo, Norway", published: "2026-02-01T10:00:00Z"));
        Assert.Equal("Rejected", emulator.Profile("reject", "ada").FormattedValues["soc_matchstatus"]);

        var right = Person("Ingrid", "Solvang", "Oslo");
        Finish();
        profile = emulator.Profile("reject", "ada");
        Assert.Equal(("Suggested", right), (profile.FormattedValues["soc_matchstatus"], profile["soc_customerid"]));
    }

    [Theory]
    [InlineData("emailaddress2", "late@mail.example", "soc:verifiedEmail", "Late@mail.example")]
    [InlineData("mobilephone", "0049 421 555 0123", "summary", "Call me: +49 (421) 555-0123")]
    [InlineData("websiteurl", "https://late-johnson.example", "soc:verifiedUrl", "http://www.late-johnson.example/")]
    public void AChangedContactIsLookedAtAgainInPasses(string column, string value, string property, string said)
    {
        var prefix = "again" + column;
        var contact = Person("Mary", "Johnson", null);
        var note = Shown(prefix, "1", "Mary Johnson", null);
        note["actor"]![property] = said;
        emulator.Ingest(note);
        Assert.Equal("Unmatched", emulator.Profile(prefix, "ada").FormattedValues["soc_matchstatus"]);
        emulator.Service().Update(new Entity("contact", contact.Id) { [column] = value });
        Assert.True((bool)emulator.Profile(prefix, "ada")["soc_matchpending"]);
        Finish();
        var profile = emulator.Profile(prefix, "ada");
        Assert.False((bool)profile["soc_matchpending"]);
        Assert.Equal(("Suggested", contact), (profile.FormattedValues["soc_matchstatus"], profile.GetAttributeValue<EntityReference>("soc_customerid")));
    }

    [Fact]
    public void AContactWhoGetsTheVerifiedAddressLaterIsLinked()
    {
        emulator.Ingest(Shown("later", "1", "Quentin Ashdown", null, "quentin@mail.example"));
        var contact = Person("Quentin", "Ashdown", null, "quentin@mail.example");
        Finish();
        Assert.Equal(("Confirmed", contact), (emulator.Profile("later", "ada").FormattedValues["soc_matchstatus"], emulator.Profile("later", "ada")["soc_customerid"]));
        Assert.Equal(contact, emulator.Message("later", "1")["regardingobjectid"]);
    }

    [Fact]
    public void ASuggestionThatNoLongerFitsIsTakenBack()
    {
        Person("Balthazar", "Oakheart", "Ulm");
        emulator.Ingest(Shown("renamed", "1", "Balthazar Oakheart", "Ulm"));
        Assert.Equal("Suggested", emulator.Profile("renamed", "ada").FormattedValues["soc_matchstatus"]);
        emulator.Ingest(Shown("renamed", "2", "Cornelia Vonnegut", "Ulm", published: "2026-02-01T10:00:00Z"));
        var profile = emulator.Profile("renamed", "ada");
        Assert.Equal("Unmatched", profile.FormattedValues["soc_matchstatus"]);
        Assert.All(["soc_customerid", "soc_matchscore", "soc_matchevidence"], column => Assert.False(profile.Contains(column), column));
    }

    [Fact]
    public void AnInactiveContactIsNotSuggestedAndHasNoKeys()
    {
        var contact = Person("Peregrine", "Westhollow", "Hull");
        Assert.NotEmpty(Keys(contact));
        emulator.Service().Update(new Entity("contact", contact.Id) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) });
        Assert.Empty(Keys(contact));
        emulator.Ingest(Shown("inactive", "1", "Peregrine Westhollow", "Hull"));
        Assert.Equal("Unmatched", emulator.Profile("inactive", "ada").FormattedValues["soc_matchstatus"]);
    }

    [Fact]
    public void AContactThatIsDeletedLeavesNoKey()
    {
        var contact = Person("Ottilie", "Grimshaw", "Hull");
        Assert.NotEmpty(Keys(contact));
        emulator.Service().Delete("contact", contact.Id);
        Assert.Empty(Keys(contact));
    }

    /// <summary>However many profiles are new and however many contacts there are.</summary>
    [Fact]
    public void TheNumberOfReadsDoesNotGrowWithTheProfiles()
    {
        var one = Reads("few", 1);
        Assert.InRange(Reads("many", 40), one, one + 2);

        long Reads(string prefix, int count)
        {
            for (var i = 0; i < count; i++) Person($"Reader{(char)('a' + (i % 26))}", $"Costly{(char)('a' + (i / 26))}", "Kiel");
            var before = emulator.Organization.Meter.Reads;
            emulator.Ingest([.. Enumerable.Range(0, count).Select(i => Shown(prefix, $"{i}", $"Reader{(char)('a' + (i % 26))} Costly{(char)('a' + (i / 26))}", "Kiel", author: $"user{i}"))]);
            return emulator.Organization.Meter.Reads - before;
        }
    }

    private static JsonObject Shown(string prefix, string id, string name, string? place, string? email = null, string? mentions = null, string published = "2026-01-01T10:00:00Z", string author = "ada")
    {
        var note = Posts.Note(prefix, id, author, published: published, mentions: mentions);
        note["actor"]!["name"] = name;
        if (place is not null) note["actor"]!["location"] = place;
        if (email is not null) note["actor"]!["soc:verifiedEmail"] = email;
        return note;
    }

    private EntityReference Person(string first, string last, string? city, string? email = null) =>
        new("contact", emulator.Service().Create(new Entity("contact") { ["firstname"] = first, ["lastname"] = last, ["address1_city"] = city, ["emailaddress1"] = email }));

    private List<Entity> Keys(EntityReference contact) => emulator.Rows("soc_matchkey", "soc_contactid", ConditionOperator.Equal, contact.Id, "soc_block");

    private void Link(Entity profile, string decision) =>
        emulator.Service("agent").Execute(new OrganizationRequest("soc_LinkProfile") { ["Target"] = profile.ToEntityReference(), ["Decision"] = decision, ["Customer"] = null });

    private void Finish()
    {
        for (var passes = 0; emulator.ProcessDue() > 0; passes++) Assert.True(passes < 10);
    }
}
