using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Tests.Identity;

public sealed class MatchHistoryTests
{
    private static readonly DateTime Day = new(2026, 5, 1, 10, 30, 0, DateTimeKind.Utc);
    private static readonly Customer Mira = new(Customer.Contact, Guid.NewGuid());
    private static readonly Customer Rosa = new(Customer.Contact, Guid.NewGuid());
    private static readonly SocialProfileRow Suggested = new() { CustomerId = Mira.Reference, MatchStatus = SocialProfileMatchStatus.Suggested, MatchScore = 0.75m, MatchEvidence = "[{\"kind\":\"name\"}]" };

    [Fact]
    public void ADecisionIsKeptWithWhoWhenWhyAndWhatWasBefore()
    {
        var entry = Assert.Single(Again(MatchHistory.Read(null).With(Suggested, MatchDecision.Rejected, "Ada Agent", Day, "Rejected by Ada Agent.", Mira)).Entries);
        Assert.Equal((MatchDecision.Rejected, "Ada Agent", Day, "Rejected by Ada Agent."), (entry.What, entry.By, entry.On, entry.Basis));
        var restored = new SocialProfileRow();
        entry.Before.Restore(restored);
        Assert.Equal((Mira.Id, SocialProfileMatchStatus.Suggested, 0.75m, "[{\"kind\":\"name\"}]"), (restored.CustomerId!.Id, restored.MatchStatus!.Value, restored.MatchScore!.Value, restored.MatchEvidence));
    }

    [Fact]
    public void WhoWasRejectedOrUnlinkedStaysApartUntilAPersonConfirms()
    {
        var history = MatchHistory.Read(null).With(Suggested, MatchDecision.Rejected, "Ada", Day, "", Mira).With(Suggested, MatchDecision.Unlinked, "Ada", Day, "", Rosa);
        Assert.Equal([Mira, Rosa], Again(history).Apart);
        Assert.Equal([Rosa], Again(history.With(Suggested, MatchDecision.Confirmed, "Ada", Day, "", Mira)).Apart);
    }

    [Fact]
    public void ADecisionThatIsTakenBackCanBeTakenUpAgain()
    {
        var rejected = MatchHistory.Read(null).With(Suggested, MatchDecision.Rejected, "Ada", Day, "Rejected by Ada.", Mira);
        var now = new SocialProfileRow { MatchStatus = SocialProfileMatchStatus.Rejected };
        var undone = Again(rejected.Undone(now, "Eve", Day.AddDays(1)));
        Assert.Empty(undone.Apart);
        Assert.Equal("Took back: Rejected by Ada.", undone.Entries[^1].Basis);
        Assert.Equal([Mira], Again(undone.Undone(Suggested, "Eve", Day.AddDays(2))).Apart);
    }

    [Theory]
    [InlineData("by hand")]
    [InlineData("{\"entries\":[{\"what\":\"Dreamed\"}]}")]
    [InlineData("{\"apart\":[{\"table\":\"contact\",\"id\":\"nobody\"}]}")]
    public void WhatSomebodySpoiledCountsAsEmpty(string text)
    {
        Assert.Empty(MatchHistory.Read(text).Entries);
        Assert.Empty(MatchHistory.Read(text).Apart);
    }

    [Fact]
    public void OfManyDecisionsTheLatestAreKept()
    {
        var history = MatchHistory.Read(null);
        for (var i = 0; i < 120; i++) history = history.With(Suggested, MatchDecision.Confirmed, "Ada", Day.AddMinutes(i), "", Mira);
        Assert.Equal(50, history.Entries.Count);
        Assert.Equal(Day.AddMinutes(119), history.Entries[^1].On);
        Assert.True(history.Write().Length < 100_000);
    }

    [Fact]
    public void AProofDoesNotOverruleAPerson()
    {
        var apart = new SocialProfileRow { MatchStatus = SocialProfileMatchStatus.Suggested, MatchEvidence = "[]", MatchHistory = MatchHistory.Read(null).With(Suggested, MatchDecision.Unlinked, "Ada", Day, "", Mira).Write() };
        Assert.Null(EmailMatch.Of(apart, [new EmailStatement("a@mail.example", Day, [Mira.Id])], "X"));
        Assert.NotNull(EmailMatch.Of(apart, [new EmailStatement("a@mail.example", Day, [Rosa.Id])], "X"));
    }

    private static MatchHistory Again(MatchHistory history) => MatchHistory.Read(history.Write());
}
