using SocialExtension.Plugins.Schema;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Tests.Understanding;

/// <summary>Which topics a text is on.</summary>
public class TopicMatcherTests
{
    [Theory]
    [InlineData("delivery", "When are deliveries made", "deliveries")]
    [InlineData("deliver*", "Not delivered yet", "delivered")]
    [InlineData("fire tv", "My Fire  TV is broken", "Fire  TV")]
    [InlineData("fire tv", "Fire. TV is broken", "")]
    [InlineData("#darkmode", "I want #DarkMode", "#DarkMode")]
    [InlineData("#darkmode", "I want darkmode", "")]
    [InlineData("dark mode", "I want #DarkMode", "DarkMode")]
    [InlineData("@lamps", "hey @Lamps!", "@Lamps")]
    [InlineData("@lamps", "hey lamps!", "")]
    [InlineData("prime, prime video", "prime video is down", "prime|prime video")]
    [InlineData("lámpara", "una LÁMPARA nueva", "LÁMPARA")]
    [InlineData("# hours", "waiting 5 hours", "5 hours")]
    public void WordsMatchAsAnAdminMeansThem(string words, string text, string matched)
    {
        var match = Match(text, Topic("t", words)).SingleOrDefault();
        Assert.Equal(matched, match is null ? "" : string.Join('|', match.Evidence.Select(e => text.Substring(e.Start, e.Length))));
    }

    [Fact]
    public void AnExclusionTakesTheTextOffTheTopic()
    {
        var topic = Topic("Amazon", "amazon", "amazon river");
        Assert.Single(Match("ordered at Amazon", topic));
        Assert.Empty(Match("the Amazon river, near Amazon", topic));
    }

    [Fact]
    public void OneWordMayShowSeveralTopicsAndTheStrongestComesFirst()
    {
        var found = Match("prime video on prime", Topic("Video", "prime video"), Topic("Prime", "prime"));
        Assert.Equal(["Prime", "Video"], found.Select(m => m.Topic.Name));
    }

    [Fact]
    public void ATextInAnyLanguageMayBeOnATopic()
    {
        var judgement = new Judge(new TopicMatcher([Topic("Lampe", "lampe")])).Read(new MessageText("Meine Lampe ist leider immer noch nicht da"));
        Assert.Equal(Reading.Other, judgement.Reading);
        Assert.Single(judgement.Topics);
    }

    /// <summary>A thousand topics take about as long as one: the bound is far from both what is measured and what a loop over topics would take.</summary>
    [Fact]
    public void CostDoesNotGrowWithTopics()
    {
        var words = WordReader.Read(string.Join(' ', Enumerable.Range(0, 5000).Select(i => "word" + (i % 977))), Lexicon.General);
        var few = new TopicMatcher([Topic("t", "nothing")]);
        var many = new TopicMatcher([.. Enumerable.Range(0, 1000).Select(i => Topic("t" + i, $"name{i}, two words{i}, #tag{i}"))]);
        Assert.True(Least(() => many.Read(words)) < (20 * Least(() => few.Read(words))) + TimeSpan.FromMilliseconds(20));
    }

    [Theory]
    [InlineData("", "no words")]
    [InlineData(" , ;\n", "no words")]
    [InlineData("***", "no letter or digit")]
    [InlineData("ab*", "3 letters")]
    [InlineData("a b c d e f g h i", "more than 8 words")]
    [InlineData("#two words", "hashtag")]
    public void WordsThatCannotBeUsedAreRefusedWithTheReason(string words, string says) => Assert.Contains(says, Assert.Throws<FormatException>(() => Topic("Lamps", words)).Message);

    [Fact]
    public void ATopicThatMatchesNearlyAllIsRefusedWithTheCount()
    {
        var recent = Enumerable.Range(0, 100).Select(i => i < 90 ? "the lamp is here" : "hello").ToList();
        var reach = TopicReach.Count(Topic("Everything", "the, lamp"), recent);
        Assert.Equal((90, 100), (reach.Matched, reach.Of));
        Assert.Contains("90 of the last 100", reach.Refusal);
        Assert.Null(TopicReach.Count(Topic("Few", "hello"), recent).Refusal);
        Assert.Null(TopicReach.Count(Topic("Everything", "the"), recent.Take(10)).Refusal);
    }

    private static TimeSpan Least(Action action)
    {
        var least = TimeSpan.MaxValue;
        for (var i = 0; i < 10; i++)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            action();
            if (watch.Elapsed < least) least = watch.Elapsed;
        }

        return least;
    }

    private static IReadOnlyList<TopicMatch> Match(string text, params TopicDefinition[] topics) => new TopicMatcher(topics).Read(WordReader.Read(text, Lexicon.Service));

    private static TopicDefinition Topic(string name, string words, string? exclusions = null) => new(Guid.NewGuid(), name, TopicKind.Product, words, exclusions);
}
