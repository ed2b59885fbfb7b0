using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Tests.Identity;

public sealed class EmailMatchTests
{
    private const string Address = "Mira@mail.example";
    private static readonly DateTime Day = new(2026, 5, 1, 10, 30, 0, DateTimeKind.Utc);
    private static readonly Guid Mira = Guid.NewGuid();
    private static readonly Guid Other = Guid.NewGuid();

    [Fact]
    public void AnAddressThatOneContactHasLinksAndSaysWhy()
    {
        var row = Written(null, Stated(Mira));
        Assert.Equal(new EntityReference("contact", Mira), row.CustomerId);
        Assert.Equal(SocialProfileMatchStatus.Confirmed, row.MatchStatus);
        Assert.Equal(1m, row.MatchScore);
        Assert.Contains("X verified the e-mail address Mira@mail.example for this profile (stated on 2026-05-01 10:30 UTC), and exactly one active contact has it.", row.MatchEvidence, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAddressThatNobodyHasChangesNothing() => Assert.Null(Match(null, Stated()));

    [Fact]
    public void AnAddressThatSeveralHaveIsForAPersonToDecide()
    {
        var row = Written(null, Stated(Mira, Other));
        Assert.False(row.Contains(SocialProfile.CustomerId));
        Assert.Equal(SocialProfileMatchStatus.Suggested, row.MatchStatus);
        Assert.Equal(0.5m, row.MatchScore);
        Assert.Contains("but 2 active contacts have it: decide which of them it is.", row.MatchEvidence, StringComparison.Ordinal);
    }

    [Fact]
    public void AFullNameThatIsNotTheContactsIsForAPersonToDecide()
    {
        var row = Written(null, new EmailStatement(Address, Day, [Mira], namesDiffer: true));
        Assert.Equal(new EntityReference("contact", Mira), row.CustomerId);
        Assert.Equal(SocialProfileMatchStatus.Suggested, row.MatchStatus);
        Assert.Equal(0.5m, row.MatchScore);
        Assert.Contains("but the names differ: decide whether it is the same person.", row.MatchEvidence, StringComparison.Ordinal);
        Assert.Equal(SocialProfileMatchStatus.Confirmed, Written(row, Stated(Day.AddDays(1), "b@mail.example", Mira)).MatchStatus);
    }

    [Fact]
    public void OfSeveralStatementsTheEarliestCountsWhateverCameFirst()
    {
        var (early, late) = (Stated(Day, "a@mail.example", Mira), Stated(Day.AddDays(1), "b@mail.example", Other));
        var expected = Written(null, early, late).MatchEvidence;
        Assert.Equal(expected, Written(null, late, early).MatchEvidence);
        Assert.Null(Match(Written(null, early), late));
        var moved = Written(Written(null, late), early);
        Assert.Equal(new EntityReference("contact", Mira), moved.CustomerId);
        Assert.Equal(expected, moved.MatchEvidence);
    }

    [Fact]
    public void OfTheSameSecondTheSmallerAddressCounts()
    {
        var (a, b) = (Stated(Day, "a@mail.example", Mira), Stated(Day, "b@mail.example", Other));
        Assert.Equal(new EntityReference("contact", Mira), Written(null, b, a).CustomerId);
        Assert.Equal(new EntityReference("contact", Mira), Written(Written(null, b), a).CustomerId);
        Assert.Null(Match(Written(null, a), b));
    }

    [Fact]
    public void ACertainAddressOutweighsAnUncertainOneWhateverCameFirst()
    {
        var (unsure, sure) = (Stated(Day, "a@mail.example", Mira, Other), Stated(Day.AddDays(1), "b@mail.example", Mira));
        Assert.Equal(SocialProfileMatchStatus.Confirmed, Written(null, unsure, sure).MatchStatus);
        Assert.Equal(SocialProfileMatchStatus.Confirmed, Written(Written(null, unsure), sure).MatchStatus);
        Assert.Null(Match(Written(null, sure), unsure));
    }

    [Fact]
    public void TheSameStatementAgainChangesNothing()
    {
        Assert.Null(Match(Written(null, Stated(Mira)), Stated(Mira)));
        Assert.Null(Match(Written(null, Stated(Mira, Other)), Stated(Mira, Other)));
    }

    [Theory]
    [InlineData(nameof(SocialProfileMatchStatus.Unmatched))]
    [InlineData(nameof(SocialProfileMatchStatus.Confirmed))]
    [InlineData(nameof(SocialProfileMatchStatus.Rejected))]
    public void WhatAPersonDecidedStands(string status) =>
        Assert.Null(Match(Held(Enum.Parse<SocialProfileMatchStatus>(status), MatchEvidence.Write(MatchEvidence.Decision, "Settled by Ada.", 0)), Stated(Mira)));

    /// <summary>On the form, where no decision is signed: the evidence stays, the status goes.</summary>
    [Fact]
    public void AMatchTakenBackByHandStaysTakenBack()
    {
        var row = Written(null, Stated(Mira));
        row.CustomerId = null;
        row.MatchStatus = SocialProfileMatchStatus.Unmatched;
        Assert.Null(Match(row, Stated(Mira)));
    }

    [Fact]
    public void ASuggestionGivesWayToAnAddressThatOneContactHas()
    {
        var suggested = Held(SocialProfileMatchStatus.Suggested, MatchEvidence.Write("name", "Same name.", 0.4m));
        Assert.Equal(SocialProfileMatchStatus.Confirmed, Written(suggested, Stated(Mira)).MatchStatus);
        Assert.Null(Match(Held(SocialProfileMatchStatus.Suggested, "[]"), Stated(Mira, Other)));
    }

    [Fact]
    public void WhoWithdrewConsentIsNotMatched()
    {
        var row = new SocialProfileRow { Consent = SocialProfileConsent.Withdrawn };
        Assert.Null(Match(row, Stated(Mira)));
        row.Consent = SocialProfileConsent.Unknown;
        Assert.NotNull(Match(row, Stated(Mira)));
    }

    [Theory]
    [InlineData("Edited by hand")]
    [InlineData("{\"kind\":")]
    [InlineData("[{\"kind\":\"verifiedEmail\",\"address\":\"a@mail.example\",\"on\":\"yesterday\"}]")]
    public void EvidenceThatIsNoJsonOfOursStands(string evidence)
    {
        Assert.Null(Match(Held(SocialProfileMatchStatus.Confirmed, evidence), Stated(Mira)));
        Assert.Null(Match(Held(SocialProfileMatchStatus.Unmatched, evidence), Stated(Mira)));
    }

    private static EmailStatement Stated(params Guid[] contacts) => Stated(Day, Address, contacts);

    private static EmailStatement Stated(DateTime on, string address, params Guid[] contacts) => new(address, on, contacts);

    private static EmailMatch? Match(SocialProfileRow? held, params EmailStatement[] statements) => EmailMatch.Of(held, statements, "X");

    private static SocialProfileRow Written(SocialProfileRow? held, params EmailStatement[] statements)
    {
        var row = new SocialProfileRow();
        if (held is not null) row.Row.Attributes.AddRange(held.Row.Attributes);
        Match(held, statements)!.Write(row);
        return row;
    }

    private static SocialProfileRow Held(SocialProfileMatchStatus status, string evidence) => new() { MatchStatus = status, MatchEvidence = evidence };
}
