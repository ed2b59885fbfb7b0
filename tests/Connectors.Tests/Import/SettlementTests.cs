using SocialExtension.Connectors.Import;
using SocialExtension.Connectors.Reading;

namespace SocialExtension.Connectors.Tests.Import;

/// <summary>A batch and its answer in; what is carried over, and where the cursor goes, out. Each activity is ten bytes and a line.</summary>
public sealed class SettlementTests
{
    [Theory]
    [InlineData("ccc", "", 30)]
    [InlineData("cdu", "", 30)]
    [InlineData("ccr", "2", 20)]
    [InlineData("crc", "1", 10)]
    [InlineData("rrr", "012", 0)]
    [InlineData("nnn", "", 30)]
    [InlineData("crn", "12", 10)]
    [InlineData("ncr", "2", 20)]
    public void TheCursorMovesToTheFirstThatRemains(string outcomes, string carriedOver, long offset)
    {
        var settled = Settle(outcomes);
        Assert.Equal(carriedOver, string.Concat(settled.CarriedOver.Select(e => e.Item.From.Line)));
        Assert.Equal(new Position(offset, offset / 10), settled.Position);
    }

    [Fact]
    public void EverySettledActivityIsCountedOnce()
    {
        var totals = Settle("ccuxdnjr").Totals;
        Assert.Equal((2, 1, 1, 1, 2, 7), (totals.Created, totals.Updated, totals.Deleted, totals.Duplicates, totals.Rejected, totals.Received));
        Assert.Equal(["bad_time=1", "not_json=1"], totals.RejectedByCode.Select(c => $"{c.Key}={c.Value}"));
    }

    [Fact]
    public void RejectsKeepTheirLineAndReason() =>
        Assert.Equal([(2, "not_json"), (3, "bad_time")], Settle("cnj").Rejects.Select(r => ((int)r.Item.Line, r.Code)));

    [Fact]
    public void ALastLineWithoutItsEndIsRemembered()
    {
        var item = new ActivityItem(new Position(10, 1), new Position(20, 1), [], false, Open: true);
        Assert.Equal(item.From, Settlement.Of([new BatchEntry(item, null)], [new Outcome(OutcomeKind.Created)]).OpenLine);
    }

    private static Settlement Settle(string outcomes) => Settlement.Of(
        outcomes.Select((o, i) => new BatchEntry(new ActivityItem(new Position(i * 10, i), new Position((i + 1) * 10, i + 1), [], false, false), o == 'n' ? new Outcome(OutcomeKind.Rejected, "not_json") : null)).ToList(),
        outcomes.Where(o => o != 'n').Select(o => o switch
        {
            'c' => new Outcome(OutcomeKind.Created),
            'u' => new Outcome(OutcomeKind.Updated),
            'x' => new Outcome(OutcomeKind.Deleted),
            'd' => new Outcome(OutcomeKind.Duplicate),
            'j' => new Outcome(OutcomeKind.Rejected, "bad_time"),
            _ => new Outcome(OutcomeKind.Remaining),
        }).ToList());
}
