using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Platform.Json;

namespace SocialExtension.Plugins.Tests.Ingestion;

public sealed class PortionsTests
{
    [Fact]
    public void ACallStopsBetweenPortionsOnceItsTimeIsSpentAndSaysWhatRemains()
    {
        var elapsed = TimeSpan.Zero;
        var taken = new List<int>();
        var intake = Given(450);
        Portions.Take(intake, new TimeBudget(() => elapsed, TimeSpan.FromSeconds(60)), portion =>
        {
            taken.AddRange(portion.Keys.Order());
            foreach (var place in portion.Keys) intake.Outcomes[place] = new Outcome(null, Outcome.Created);
            elapsed += TimeSpan.FromSeconds(25);
        });
        Assert.Equal(Enumerable.Range(0, 300), taken);
        Assert.All(intake.Outcomes.Take(300), o => Assert.Equal(Outcome.Created, o!.What));
        Assert.All(intake.Outcomes.Skip(300), o => Assert.Equal(Outcome.Remaining, o!.What));
        Assert.Equal("https://x.example/status/449", intake.Outcomes[449]!.Id);
    }

    [Fact]
    public void WhatIsRejectedDoesNotRemain()
    {
        var intake = Given(2, "{\"type\":\"Travel\"}");
        Portions.Take(intake, new TimeBudget(() => TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(60)), _ => throw new InvalidOperationException("Nothing may be taken."));
        Assert.Equal([Outcome.Remaining, Outcome.Remaining, Outcome.Rejected], intake.Outcomes.Select(o => o!.What));
    }

    [Fact]
    public void TheBudgetEndsFarBelowTwoMinutes() => Assert.True(TimeBudget.PerCall <= TimeSpan.FromSeconds(60));

    private static Intake Given(int notes, params string[] more)
    {
        var networks = new Networks();
        networks.AddLabel(285100000, "X");
        var given = Enumerable.Range(0, notes).Select(i => $$"""{"type":"Note","id":"https://x.example/status/{{i}}","soc:network":"X","attributedTo":"https://x.example/users/ada","content":"Hi","published":"2026-01-01T10:00:00Z"}""");
        return Intake.Read([.. given.Concat(more).Select(JsonReader.Read)], new ActivityReader(networks, null, new DateTime(2026, 5, 31, 0, 0, 0, DateTimeKind.Utc)));
    }
}
