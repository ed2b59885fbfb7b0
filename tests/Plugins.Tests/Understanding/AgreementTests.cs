using SocialExtension.Plugins.Schema;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Tests.Understanding;

/// <summary>How often people and judgement agree, told honestly.</summary>
public class AgreementTests
{
    private static readonly Judge Shipped = new();

    [Fact]
    public void WithFewCorrectionsNothingIsSaid()
    {
        var agreement = Agreement.Of(Of(19, i => $"the parcel {i} went plonk", _ => Sentiment.Negative));
        Assert.Null(agreement.Before);
        Assert.Null(agreement.After);
    }

    [Fact]
    public void WhatIsLearnedShowsOnCorrectionsItWasNotLearnedFrom()
    {
        var agreement = Agreement.Of(Of(80, i => i / 2 % 2 == 0 ? $"the frobnicator went plonk on day {i}" : $"the box stands in room {i}", i => i / 2 % 2 == 0 ? Sentiment.Negative : Sentiment.Neutral));
        Assert.Equal(0.5m, agreement.Before);
        Assert.InRange(agreement.After!.Value, 0.9m, 1m);
    }

    /// <summary>Learned by heart, chance would look like skill.</summary>
    [Fact]
    public void ChanceIsNotTakenForSkill()
    {
        var random = new Random(11);
        var agreement = Agreement.Of(Of(200, i => $"word{i} stands beside thing{i * 7}", _ => Sentiment.Negative + random.Next(3)));
        Assert.InRange(agreement.After!.Value, 0m, 0.5m);
    }

    private static Corrections Of(int count, Func<int, string> text, Func<int, Sentiment> said)
    {
        var corrections = new Corrections(Learned.Sentiments);
        for (var i = 0; i < count; i++)
        {
            var id = new Guid(i, 7, 7, new byte[8]);
            corrections.Add(Shipped.Correct(new MessageText(text(i)), id, Guid.Empty, DateTime.UnixEpoch.AddMinutes(i), said(i))!);
        }

        return corrections;
    }
}
