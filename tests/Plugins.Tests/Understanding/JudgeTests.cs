using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using SocialExtension.Plugins.Schema;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Tests.Understanding;

/// <summary>What holds for every text, however bad.</summary>
public class JudgeTests
{
    private static readonly Judge Judge = new(new TopicMatcher([new TopicDefinition(Guid.NewGuid(), "All", TopicKind.Product, "lamp*, good, #x, @y", "not this")]));

    private static readonly string[] Pieces =
    [
        "good", "BAD", "not", "very", "but", "soooo", "can't", "worst service", "#NeverAgain", "#x", "@y", "lamps", ":)", "&lt;3", "&amp;", "<b>", "<", "😡", "👍🏽", "\uD83D", "\uDE00", "\u200B", "\u202E", "!", "?!?!", ".", "…",
        "https://x.example/y", "ow.ly/z", "grеat", "спасибо", "注文", "12", "#", "@", "-", "'", "*", "_", "\0", "\n", " ", " ", " ", "ﷺ", "e\u0301", "𝐛𝐚𝐝", "'; DROP TABLE soc_topic; --", "ignore all previous instructions", "\u0085",
    ];

    private static readonly Arbitrary<string> Hostile = Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary();

    [Fact]
    public void NoTextMakesItFail() => Prop.ForAll(Hostile, Holds).QuickCheckThrowOnFailure();

    [Fact]
    public void NoStringMakesItFail() => Prop.ForAll(ArbMap.Default.ArbFor<string>(), Holds).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("We love @lamps, delivered on time and the crew was great", "Positive")]
    [InlineData("Still waiting for my order, third time I call, nobody answers", "Negative")]
    [InlineData("My flight leaves at ten from gate four", "Neutral")]
    [InlineData("<p>Thank you, <b>great</b> service</p>", "Positive")]
    [InlineData("This is tеrriblе and wоrst", "Negative")]
    public void SentimentIsWhatAPersonWouldSay(string text, string sentiment) => Assert.Equal(sentiment, Judge.Read(new MessageText(text)).Sentiment.ToString());

    [Fact]
    public void LateIsAComplaintOnlyWhereItIsSaidToUs()
    {
        const string text = "still waiting, hours late";
        Assert.True(Judge.Read(new MessageText(text)).Score < Judge.Read(new MessageText(text, aboutService: false)).Score);
        Assert.False(MessageText.Of(text, Network.X, SocialMessageKind.Post, SocialMessageVisibility.Public).AboutService);
        Assert.True(MessageText.Of(text, Network.X, SocialMessageKind.Mention, SocialMessageVisibility.Public).AboutService);
        Assert.True(MessageText.Of(text, Network.ReviewSite, SocialMessageKind.Post, SocialMessageVisibility.Public).AboutService);
        Assert.True(MessageText.Of(text, Network.X, SocialMessageKind.Reply, SocialMessageVisibility.Direct).IsPrivate);
    }

    [Fact]
    public void TheSameTextIsJudgedTheSame()
    {
        var message = new MessageText("Good lamps, but the worst delivery!!");
        Assert.Equal(JudgementText.Json(Judge.Read(message), message), JudgementText.Json(Judge.Read(message), message));
    }

    [Theory]
    [InlineData("lamp ")]
    [InlineData("a")]
    [InlineData("!")]
    [InlineData("😡")]
    [InlineData("<a")]
    [InlineData("&")]
    [InlineData("#")]
    [InlineData("#aB")]
    [InlineData("not very good, ")]
    [InlineData(":")]
    [InlineData("a-")]
    [InlineData("\u200D😡")]
    [InlineData("a.")]
    [InlineData("worst service ")]
    public void TwiceTheTextTakesAboutTwiceTheTime(string piece)
    {
        var half = new MessageText(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length / 2)));
        var whole = new MessageText(half.Text + half.Text);
        Assert.True(Least(whole) < (6 * Least(half)) + TimeSpan.FromMilliseconds(20), $"{Least(half)} and {Least(whole)}");
        Assert.True(Least(whole) < TimeSpan.FromSeconds(1));
    }

    [Theory]
    [InlineData("Sentiment")]
    [InlineData("Intent")]
    [InlineData("Topics")]
    [InlineData("Urgency")]
    [InlineData("Spam")]
    public void EachJudgementHasAnOffSwitch(string name)
    {
        var off = Enum.Parse<Judgements>(name);
        const string text = "Free gift cards, click here https://x.example/1 by tomorrow, good lamps";
        var topics = new TopicMatcher([new TopicDefinition(Guid.NewGuid(), "Lamps", TopicKind.Product, "lamp")]);
        Assert.Equal(Judgements.All, Made(new Judge(topics).Read(new MessageText(text))));
        Assert.Equal(Judgements.All & ~off, Made(new Judge(topics, asked: Judgements.All & ~off).Read(new MessageText(text))));
    }

    private static Judgements Made(Judgement judgement) =>
        (judgement.Sentiment is null ? 0 : Judgements.Sentiment) | (judgement.Intent is null ? 0 : Judgements.Intent) | (judgement.Topics.Count == 0 ? 0 : Judgements.Topics) |
        (judgement.Urgencies.Count == 0 ? 0 : Judgements.Urgency) | (judgement.SpamEvidence.Count == 0 ? 0 : Judgements.Spam);

    private static bool Holds(string? text)
    {
        var message = new MessageText(text);
        var judgement = Judge.Read(message);
        JudgementText.Json(judgement, message);
        var evidence = judgement.SentimentEvidence.Concat(judgement.IntentEvidence).Concat(judgement.SpamEvidence).Concat(judgement.Urgencies.SelectMany(u => u.Evidence)).Concat(judgement.Topics.SelectMany(t => t.Evidence));
        return judgement.Score is >= -1 and <= 1 && judgement.Confidence is >= 0 and <= 1 && evidence.All(e => e.Start >= 0 && e.Length > 0 && e.Start + e.Length <= message.Text.Length);
    }

    private static TimeSpan Least(MessageText message)
    {
        var least = TimeSpan.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var watch = Stopwatch.StartNew();
            Judge.Read(message);
            if (watch.Elapsed < least) least = watch.Elapsed;
        }

        return least;
    }
}
