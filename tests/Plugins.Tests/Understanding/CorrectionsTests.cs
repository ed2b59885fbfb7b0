using SocialExtension.Plugins.Schema;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Tests.Understanding;

/// <summary>What corrections do, and what they can't.</summary>
public class CorrectionsTests
{
    private static readonly Judge Shipped = new();
    private static readonly DateTime Noon = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void WhatIsCorrectedAgainAndAgainIsLearned()
    {
        const string unheard = "the frobnicator went plonk";
        Assert.Equal(Sentiment.Neutral, Shipped.Read(new MessageText(unheard)).Sentiment);
        var taught = Taught(Many(60, i => $"the frobnicator went plonk on day {i}", Sentiment.Negative).Concat(Many(60, i => $"the box stands in room {i}", Sentiment.Neutral, 1000)));
        var judgement = taught.Read(new MessageText(unheard));
        Assert.Equal(Sentiment.Negative, judgement.Sentiment);
        Assert.True(judgement.Learned);
        Assert.True(judgement.Score < SentimentWeights.Shipped.NegativeBelow);
        Assert.Contains(judgement.SentimentEvidence, e => unheard.Substring(e.Start, e.Length) == "plonk" && e.Weight < 0);
        Assert.Equal(Sentiment.Neutral, taught.Read(new MessageText("the box stands in the hall")).Sentiment);
    }

    [Fact]
    public void OneCorrectionChangesLittle()
    {
        var taught = Taught(Many(1, _ => "thank you, great service", Sentiment.Negative));
        Assert.Equal(Sentiment.Positive, taught.Read(new MessageText("thank you, great service today")).Sentiment);
    }

    [Fact]
    public void TheOrderInWhichTheyCameDoesNotMatter()
    {
        var all = Many(30, i => $"text number {i} is odd", i => i % 2 == 0 ? Sentiment.Negative : Sentiment.Positive).ToList();
        Assert.Equal(Of(all).Fit().Write(), Of(all.AsEnumerable().Reverse()).Fit().Write());
    }

    [Fact]
    public void WhatIsTakenBackIsAsIfItHadNeverBeen()
    {
        var before = Of(Many(20, i => $"parcel {i} was fine", Sentiment.Positive));
        var expected = before.Fit().Write();
        var more = Many(20, i => $"parcel {i} was fine", Sentiment.Negative, 500).ToList();
        foreach (var correction in more) before.Add(correction);
        Assert.NotEqual(expected, before.Fit().Write());
        Assert.All(more, c => Assert.True(before.Remove(c.Message)));
        Assert.False(before.Remove(more[0].Message));
        Assert.Equal(expected, before.Fit().Write());
    }

    [Fact]
    public void OfTwoForOneMessageTheLaterStands()
    {
        var corrections = new Corrections(3);
        corrections.Add(One(1, "fine", Sentiment.Positive, Noon.AddHours(1)));
        corrections.Add(One(1, "fine", Sentiment.Negative, Noon));
        Assert.Equal(2, Assert.Single(corrections.All).Label);
    }

    /// <summary>A storm: one person says two thousand times that thanks are negative; ten others said forty times each that they are not.</summary>
    [Fact]
    public void AStormByOnePersonDoesNotOverruleTheOthers()
    {
        var storm = Many(2000, i => $"thank you for lamp {i}", Sentiment.Negative, 10_000, user: 99);
        var others = Enumerable.Range(0, 10).SelectMany(u => Many(40, i => $"thank you for lamp {i}", Sentiment.Positive, 1000 * (u + 20), user: u));
        Assert.Equal(Sentiment.Positive, Taught(others.Concat(storm)).Read(new MessageText("thank you for the lamp")).Sentiment);
    }

    [Fact]
    public void TheOldestLeaveWhereThereAreTooMany()
    {
        var corrections = new Corrections(3);
        foreach (var correction in Many(Corrections.Most + 3, i => "fine", Sentiment.Positive)) corrections.Add(correction);
        Assert.Equal(Corrections.Most, corrections.All.Count);
        Assert.Equal(Noon.AddMinutes(3), corrections.All[0].On);
    }

    [Fact]
    public void TheyFitIntoAColumnAndComeBackTheSame()
    {
        var text = string.Join(' ', Enumerable.Range(0, 500).Select(i => "word" + i));
        var all = Of(Many(Corrections.Most, i => text, Sentiment.Positive));
        var written = CorrectionsText.Write(all);
        Assert.InRange(written.Length, 1, 1_048_576);
        Assert.Equal(written, CorrectionsText.Write(CorrectionsText.Read(written)));
        Assert.Equal(CorrectionsText.Read(written).Fit().Write(), CorrectionsText.Read(CorrectionsText.Write(CorrectionsText.Read(written))).Fit().Write());
        Assert.InRange(all.Fit().Write().Length, 1, 1_048_576);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AQM=")]
    [InlineData("CQM=")]
    [InlineData("no base64")]
    [InlineData("AQMAAAEAAAAA")]
    public void DamagedTextIsRefused(string text) => Assert.Throws<FormatException>(() => CorrectionsText.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("AwEA")]
    [InlineData("no base64")]
    public void DamagedWeightsAreRefused(string text) => Assert.Throws<FormatException>(() => LearnedWeights.Read(text));

    [Fact]
    public void ALabelThatIsNoneIsRefused() => Assert.Throws<ArgumentException>(() => new Corrections(2).Add(One(1, "fine", Sentiment.Positive, Noon)));

    [Fact]
    public void IntentIsLearnedTheSameWay()
    {
        var corrections = new Corrections(IntentRules.Count);
        for (var i = 0; i < 60; i++) corrections.Add(Shipped.Correct(new MessageText($"the frobnicator went plonk on day {i}"), Id(i), Id(i % 5), Noon.AddMinutes(i), Intent.Complaint)!);
        const string unheard = "the frobnicator went plonk";
        Assert.Equal(Intent.Other, Shipped.Read(new MessageText(unheard)).Intent);
        Assert.Equal(Intent.Complaint, new Judge(intents: corrections.Fit()).Read(new MessageText(unheard)).Intent);
    }

    [Fact]
    public void FromWhatWasNotReadNothingIsLearned() => Assert.Null(Shipped.Correct(new MessageText("Заказ до сих пор не пришёл"), Id(1), Id(1), Noon, Sentiment.Negative));

    private static Judge Taught(IEnumerable<Correction> corrections) => new(sentiments: LearnedWeights.Read(Of(corrections).Fit().Write()));

    private static Corrections Of(IEnumerable<Correction> all)
    {
        var corrections = new Corrections(3);
        foreach (var correction in all) corrections.Add(correction);
        return corrections;
    }

    private static IEnumerable<Correction> Many(int count, Func<int, string> text, Sentiment sentiment, int from = 0, int? user = null) => Many(count, text, _ => sentiment, from, user);

    private static IEnumerable<Correction> Many(int count, Func<int, string> text, Func<int, Sentiment> sentiment, int from = 0, int? user = null) =>
        Enumerable.Range(0, count).Select(i => Shipped.Correct(new MessageText(text(i)), Id(from + i), Id(user ?? i % 7), Noon.AddMinutes(from + i), sentiment(i))!);

    private static Correction One(int id, string text, Sentiment sentiment, DateTime on) => Shipped.Correct(new MessageText(text), Id(id), Id(1), on, sentiment)!;

    private static Guid Id(int number) => new(number + 1, 0, 0, new byte[8]);
}
