using SocialExtension.Plugins.Issues;

namespace SocialExtension.Plugins.Tests.Issues;

/// <summary>Whether a fix holds.</summary>
public sealed class FixReportTests
{
    private static readonly DateTime Fixed = new(2026, 6, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void TwoWeeksOfSilenceAfterADailyComplaintHold()
    {
        var report = FixReport.Of(Days(-28, 28), Fixed, Fixed.AddDays(14));
        Assert.StartsWith("The fix holds (p = 0.000)", report.Sentence, StringComparison.Ordinal);
        Assert.False(report.IsBack);
    }

    [Fact]
    public void AnHourOfSilenceTellsNothing() => Assert.StartsWith("Too early to tell", FixReport.Of(Days(-28, 28), Fixed, Fixed.AddHours(1)).Sentence, StringComparison.Ordinal);

    [Fact]
    public void TheFormerRateIsBack() => Assert.True(FixReport.Of([.. Days(-28, 28), .. Days(20, 14)], Fixed, Fixed.AddDays(34)).IsBack);

    [Fact]
    public void TwoNewOnesAreNoReturn() => Assert.False(FixReport.Of([.. Days(-1, 1), .. Days(1, 2)], Fixed, Fixed.AddDays(4)).IsBack);

    [Fact]
    public void AThirdOfTheFormerRateIsNoReturn() => Assert.False(FixReport.Of([.. Days(-28, 28), .. Days(2, 4)], Fixed, Fixed.AddDays(14)).IsBack);

    [Theory]
    [InlineData(1, "0 in 1 day after it")]
    [InlineData(1.5, "0 in 1.5 days after it")]
    [InlineData(14, "0 in 14 days after it")]
    public void DaysAreCountedAsPeopleSayThem(double after, string said) => Assert.Contains(said, FixReport.Of(Days(-28, 28), Fixed, Fixed.AddDays(after)).Sentence, StringComparison.Ordinal);

    private static DateTime[] Days(int from, int count) => [.. Enumerable.Range(from, count).Select(d => Fixed.AddDays(d).AddHours(12))];
}
