using SocialExtension.Plugins.RightTime;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Tests.RightTime;

/// <summary>What is said of the cause behind a wait.</summary>
public sealed class KnownCauseTests
{
    private static readonly DateTime Now = new(2026, 11, 20, 9, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(nameof(IssueStatus.FixPlanned), 42, 3, "Behind it is “Late parcels”: 41 others have the same problem; the fix is due on Monday, 23 November.")]
    [InlineData(nameof(IssueStatus.FixPlanned), 2, 0, "Behind it is “Late parcels”: one other has the same problem; the fix is due on Friday, 20 November.")]
    [InlineData(nameof(IssueStatus.FixPlanned), 1, -1, "Behind it is “Late parcels”; the fix was due on Thursday, 19 November.")]
    [InlineData(nameof(IssueStatus.Investigating), 3, 3, "Behind it is “Late parcels”: 2 others have the same problem.")]
    [InlineData(nameof(IssueStatus.Fixed), 3, -9, "Behind it is “Late parcels”: 2 others have the same problem; it is said to be fixed.")]
    [InlineData(nameof(IssueStatus.New), 3, null, "Behind it may be “Late parcels”, as with 2 others.")]
    [InlineData(nameof(IssueStatus.New), 1, null, "Behind it may be “Late parcels”.")]
    [InlineData(nameof(IssueStatus.Closed), 3, null, null)]
    public void ItSaysHowSureItIsHowManyHaveItAndWhenItEnds(string status, int customers, int? dueInDays, string? sentence) =>
        Assert.Equal(sentence, KnownCause.Sentence(Issue(Enum.Parse<IssueStatus>(status), customers, dueInDays), Now));

    [Fact]
    public void ADayThatHasPassedIsNoneToName()
    {
        Assert.True(KnownCause.HasDay(Issue(IssueStatus.FixPlanned, 1, 0), Now));
        Assert.False(KnownCause.HasDay(Issue(IssueStatus.FixPlanned, 1, -1), Now));
        Assert.False(KnownCause.HasDay(Issue(IssueStatus.Investigating, 1, 1), Now));
    }

    private static IssueRow Issue(IssueStatus status, int customers, int? dueInDays) => new(Guid.NewGuid())
    {
        Name = "Late parcels",
        Status = status,
        Customers = customers,
        FixDueOn = dueInDays is { } days ? Now.Date.AddDays(days) : null,
    };
}
