using SocialExtension.Plugins.Observations;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Tests.Observations;

public class CurrentFactsTests
{
    private static readonly DateTime Noon = new(2026, 5, 31, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void TheNewestCredibleOneHolds()
    {
        var old = Fact("home town", "Leipzig", 0);
        var now = Fact("Home Town ", "Dresden", 1, 0.5m);
        var rumour = Fact("home town", "Atlantis", 2, 0.49m);
        var facts = CurrentFacts.Of([old, rumour, now]);
        Assert.Equal([now], facts.Now);
        Assert.Equal([rumour, old], facts.Former);
    }

    [Fact]
    public void WhereNoneIsCredibleTheNewestIsShown()
    {
        var older = Fact("home town", "Leipzig", 0, 0.3m);
        var newer = Fact("home town", "Atlantis", 1, 0.1m);
        Assert.Equal([newer], CurrentFacts.Of([older, newer]).Now);
    }

    [Fact]
    public void OtherAspectsAndKindsDoNotCompete() =>
        Assert.Empty(CurrentFacts.Of([Fact("home town", "Leipzig", 0), Fact("work", "Dresden", 1), Fact("home town", "Bonn", 2, kind: ObservationKind.ThirdPartyFact)]).Former);

    /// <summary>Two promises are two promises; two places where somebody is are not.</summary>
    [Theory]
    [InlineData(ObservationKind.Promise, 0)]
    [InlineData(ObservationKind.Behaviour, 0)]
    [InlineData(ObservationKind.Location, 1)]
    public void WithoutAnAspectOnlyLocationsCompete(object kind, int former) =>
        Assert.Equal(former, CurrentFacts.Of([Fact(null, "one", 0, kind: (ObservationKind)kind), Fact(null, "two", 1, kind: (ObservationKind)kind)]).Former.Count);

    private static ObservationRow Fact(string? aspect, string value, int hours, decimal? confidence = null, ObservationKind kind = ObservationKind.Location) =>
        new(Guid.NewGuid()) { Aspect = aspect, Value = value, CollectedOn = Noon.AddHours(hours), Confidence = confidence, Kind = kind };
}
