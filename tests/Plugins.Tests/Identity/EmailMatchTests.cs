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
        Assert.Equal(new EntityReference("contact", Mira), row[SocialProfile.CustomerId]);
        Assert.Equal(SocialProfileMatchStatus.Confirmed, Status(row));
        Assert.Equal(1m, row[SocialProfile.MatchScore]);
        Assert.Contains("X verified the e-mail address Mira@mail.example for this profile (stated on 2026-05-01 10:30 UTC), and exactly one active contact has it.", (string)row[SocialProfile.MatchEvidence], StringComparison.Ordinal);
    }

    [Fact]
    public void AnAddressThatNobodyHasChangesNothing() => Assert.Null(Match(null, Stated()));

    [Fact]
    public void AnAddressThatSeveralHaveIsForAPersonToDecide()
    {
        var row = Written(null, Stated(Mira, Other));
        Assert.False(row.Contains(SocialProfile.CustomerId));
        Assert.Equal(SocialProfileMatchStatus.Suggested, Status(row));
        Assert.Equal(0.5m, row[SocialProfile.MatchScore]);
        Assert.Contains("but 2 active contacts have it: decide which of them it is.", (string)row[SocialProfile.MatchEvidence], StringComparison.Ordinal);
    }

    [Fact]
    public void OfSeveralStatementsTheEarliestCountsWhateverCameFirst()
    {
        var (early, late) = (Stated(Day, "a@mail.example", Mira), Stated(Day.AddDays(1), "b@mail.example", Other));
        var expected = Written(null, early, late)[SocialProfile.MatchEvidence];
        Assert.Equal(expected, Written(null, late, early)[SocialProfile.MatchEvidence]);
        Assert.Null(Match(Written(null, early), late));
        var moved = Written(Written(null, late), early);
        Assert.Equal(new EntityReference("contact", Mira), moved[SocialProfile.CustomerId]);
        Assert.Equal(expected, moved[SocialProfile.MatchEvidence]);
    }

    [Fact]
    public void OfTheSameSecondTheSmallerAddressCounts()
    {
        var (a, b) = (Stated(Day, "a@mail.example", Mira), Stated(Day, "b@mail.example", Other));
        Assert.Equal(new EntityReference("contact", Mira), Written(null, b, a)[SocialProfile.CustomerId]);
        Assert.Equal(new EntityReference("contact", Mira), Written(Written(null, b), a)[SocialProfile.CustomerId]);
        Assert.Null(Match(Written(null, a), b));
    }

    [Fact]
    public void ACertainAddressOutweighsAnUncertainOneWhateverCameFirst()
    {
        var (unsure, sure) = (Stated(Day, "a@mail.example", Mira, Other), Stated(Day.AddDays(1), "b@mail.example", Mira));
        Assert.Equal(SocialProfileMatchStatus.Confirmed, Status(Written(null, unsure, sure)));
        Assert.Equal(SocialProfileMatchStatus.Confirmed, Status(Written(Written(null, unsure), sure)));
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
        row[SocialProfile.CustomerId] = null;
        row[SocialProfile.MatchStatus] = Option(SocialProfileMatchStatus.Unmatched);
        Assert.Null(Match(row, Stated(Mira)));
    }

    [Fact]
    public void ASuggestionGivesWayToAnAddressThatOneContactHas()
    {
        var suggested = Held(SocialProfileMatchStatus.Suggested, MatchEvidence.Write("name", "Same name.", 0.4m));
        Assert.Equal(SocialProfileMatchStatus.Confirmed, Status(Written(suggested, Stated(Mira))));
        Assert.Null(Match(Held(SocialProfileMatchStatus.Suggested, "[]"), Stated(Mira, Other)));
    }

    [Fact]
    public void WhoWithdrewConsentIsNotMatched()
    {
        var row = new Entity(SocialProfile.Table) { [SocialProfile.Consent] = new OptionSetValue((int)SocialProfileConsent.Withdrawn) };
        Assert.Null(Match(row, Stated(Mira)));
        row[SocialProfile.Consent] = new OptionSetValue((int)SocialProfileConsent.Unknown);
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

    private static EmailMatch? Match(Entity? held, params EmailStatement[] statements) => EmailMatch.Of(held, statements, "X");

    private static Entity Written(Entity? held, params EmailStatement[] statements)
    {
        var row = new Entity(SocialProfile.Table);
        if (held is not null) row.Attributes.AddRange(held.Attributes);
        Match(held, statements)!.Write(row);
        return row;
    }

    private static Entity Held(SocialProfileMatchStatus status, string evidence) =>
        new(SocialProfile.Table) { [SocialProfile.MatchStatus] = Option(status), [SocialProfile.MatchEvidence] = evidence };

    private static OptionSetValue Option(SocialProfileMatchStatus status) => new((int)status);

    private static SocialProfileMatchStatus Status(Entity row) => (SocialProfileMatchStatus)((OptionSetValue)row[SocialProfile.MatchStatus]).Value;
}
