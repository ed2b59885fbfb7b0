using SocialExtension.Plugins.Schema;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Tests.Understanding;

/// <summary>What AISentiment answers, and what a row holds of it.</summary>
public class SecondOpinionTests
{
    private static readonly DateTime On = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);
    private static readonly Judge Judge = new();

    [Theory]
    [InlineData("Positive", "Positive")]
    [InlineData(" negative ", "Negative")]
    [InlineData("Neutral", "Neutral")]
    public void AClassOfOursIsTaken(string answer, string sentiment)
    {
        var opinion = SecondOpinion.Of(answer, On);
        Assert.Equal(("Dataverse AISentiment", On, sentiment), (opinion.Provider, opinion.On, opinion.Sentiment.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Mixed")]
    [InlineData("285100000")]
    [InlineData("Negative, Positive")]
    public void AnythingElseSaysNothingToUs(string? answer)
    {
        var opinion = SecondOpinion.Of(answer, On);
        Assert.Equal(("Dataverse AISentiment: not available", On, null), (opinion.Provider, opinion.On, opinion.Sentiment));
    }

    [Fact]
    public void ARowGivesBackWhatWasWritten()
    {
        var row = Written(Sentiment.Negative, null);
        var held = SecondOpinion.Of(row)!;
        Assert.Equal(("Dataverse AISentiment", On, Sentiment.Negative), (held.Provider, held.On, held.Sentiment));
        Assert.Null(SecondOpinion.Of(new SocialMessageRow()));
        row.Judgement = "{spoiled";
        Assert.Null(SecondOpinion.Of(row)!.Sentiment);
    }

    [Fact]
    public void OfAClassThatIsNotOursThereIsNoScore()
    {
        Assert.Equal((Sentiment.Negative, null), (Written(Sentiment.Negative, null).Sentiment, Written(Sentiment.Negative, null).SentimentScore));
        Assert.InRange(Written(Sentiment.Positive, null).SentimentScore!.Value, 0.01m, 1m);
    }

    [Fact]
    public void AMessageThatWeCantReadGetsAClassAndNoScore()
    {
        var row = new SocialMessageRow();
        new JudgedMessage(Judge, new MessageText("Ich liebe diese wunderbare Lampe und bin sehr zufrieden damit"), null, SecondOpinion.Of("Positive", On)).Write(row);
        Assert.Equal((Sentiment.Positive, null), (row.Sentiment, row.SentimentScore));
    }

    [Fact]
    public void WhatAPersonSetStandsAndTheOpinionIsKeptBesideIt()
    {
        var row = Written(Sentiment.Negative, new SocialMessageRow { Sentiment = Sentiment.Neutral, SentimentSet = true });
        Assert.False(row.Contains(SocialMessage.Sentiment));
        Assert.Equal(Sentiment.Negative, SecondOpinion.Of(row)!.Sentiment);
    }

    [Fact]
    public void WhereSentimentIsSwitchedOffItIsNotTakenFromElsewhere()
    {
        var row = new SocialMessageRow();
        new JudgedMessage(new Judge(asked: Judgements.All & ~Judgements.Sentiment), new MessageText("I love my lamp"), null, SecondOpinion.Of("Negative", On)).Write(row);
        Assert.Null(row.Sentiment);
    }

    private static SocialMessageRow Written(Sentiment second, SocialMessageRow? held)
    {
        var row = new SocialMessageRow();
        new JudgedMessage(Judge, new MessageText("I love my lamp"), held, SecondOpinion.Of(second.ToString(), On)).Write(row);
        return row;
    }
}
