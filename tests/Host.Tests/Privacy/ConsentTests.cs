using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Privacy;

/// <summary>Who withdraws consent is left alone from then on, once as well as twice.</summary>
public sealed class ConsentTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private const int Granted = 285100001;
    private const int Withdrawn = 285100002;
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public void NothingMoreIsTakenInOnceAndTwice()
    {
        emulator.Ingest(Posts.Note("once", "1"), Posts.Note("once", "b", "bob"));
        for (var time = 0; time < 2; time++)
        {
            Consent("once", Withdrawn);
            Assert.All(emulator.IngestResults(Posts.Note("once", "2"), Posts.Edit("once", "1"), Posts.Edit("once", "9"), Posts.Like("once", "b", "ada"), Facts.Observation("once", "1")), r => Assert.Equal("consent_withdrawn", (string?)r!["code"]));
        }

        Assert.Equal("Hello", emulator.Message("once", "1")["soc_text"]);
        Assert.False(emulator.Message("once", "b").Contains("soc_likes"));
        Assert.Empty(Facts.Of(emulator, "once"));
    }

    [Fact]
    public void WhatTakesSomethingAwayIsStillTakenIn()
    {
        var like = Posts.Like("away", "b", "ada");
        emulator.Ingest(Posts.Note("away", "1"), Posts.Note("away", "b", "bob"), like, Facts.Observation("away", "1"));
        Consent("away", Withdrawn);
        Assert.Equal(["deleted", "updated", "deleted", "deleted"], emulator.Ingest(Posts.Delete("away", "1"), Posts.Undo(like, "away", "ada"), Facts.Retract("away", "1"), Posts.Leave("away", "ada")));
    }

    [Fact]
    public void WhatWasKnownByConsentGoesAndTheRestStays()
    {
        emulator.Ingest(Facts.Observation("basis", "1", basis: "Consent"), Facts.Observation("basis", "2", basis: "Contract", aspect: "work"));
        Consent("basis", Withdrawn);
        Assert.Equal(["Contract"], Facts.Of(emulator, "basis").Select(f => f.FormattedValues["soc_lawfulbasis"]));
    }

    [Fact]
    public void WhatIsMoreThanACallTakesGoesByDueProcessing()
    {
        for (var n = 0; n < 250; n += 125) emulator.Ingest([.. Enumerable.Range(n, 125).Select(i => (JsonNode)Facts.Observation("much", $"{i}", basis: "Consent"))]);
        Consent("much", Withdrawn);
        Assert.Equal(50, Facts.Of(emulator, "much").Count);
        emulator.ProcessAllDue();
        Assert.Empty(Facts.Of(emulator, "much"));
    }

    [Fact]
    public void WhoGrantsItAgainIsTakenInAgain()
    {
        emulator.Ingest(Posts.Note("again", "1"));
        Consent("again", Withdrawn);
        Consent("again", Granted);
        Assert.Equal(["created"], emulator.Ingest(Posts.Note("again", "2")));
        Consent("again", Withdrawn);
        Assert.Equal("consent_withdrawn", (string?)emulator.IngestResults(Posts.Note("again", "3"))[0]!["code"]);
    }

    /// <summary>A guess about who somebody is rests on nothing any more.</summary>
    [Fact]
    public void ASuggestionIsDropped()
    {
        emulator.Ingest(Posts.Note("guess", "1"));
        var profile = emulator.Profile("guess", "ada");
        emulator.Service().Update(new Entity("soc_socialprofile", profile.Id) { ["soc_customerid"] = new EntityReference("contact", emulator.Contact("guess")), ["soc_matchstatus"] = new OptionSetValue(285100001), ["soc_matchevidence"] = "[]" });
        Consent("guess", Withdrawn);
        profile = emulator.Profile("guess", "ada");
        Assert.Equal(("Unmatched", false, false), (profile.FormattedValues["soc_matchstatus"], profile.Contains("soc_customerid"), profile.Contains("soc_matchevidence")));
    }

    private void Consent(string prefix, int consent) => emulator.Service("agent").Update(new Entity("soc_socialprofile", emulator.Profile(prefix, "ada").Id) { ["soc_consent"] = new OptionSetValue(consent) });
}
