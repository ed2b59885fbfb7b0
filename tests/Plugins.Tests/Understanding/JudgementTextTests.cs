using System.Text.Json;
using SocialExtension.Plugins.Schema;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Tests.Understanding;

/// <summary>What is stored and what people read.</summary>
public class JudgementTextTests
{
    private const string Text = "My @lamps order is late again!! Worst service ever, I need it by tomorrow";
    private static readonly Judge Judge = new(new TopicMatcher([new TopicDefinition(new Guid(1, 0, 0, new byte[8]), "Orders", TopicKind.Product, "order")]));

    [Fact]
    public void TheSentenceSaysWhatAndWhy()
    {
        var message = new MessageText(Text);
        var sentence = JudgementText.Sentence(Judge.Read(message), message);
        Assert.StartsWith("Negative (−", sentence);
        Assert.Contains("“Worst service ever”", sentence);
        Assert.Contains("; a complaint (", sentence);
        Assert.Contains("; urgent: a deadline by “need it by”, “by tomorrow”", sentence);
        Assert.EndsWith("; about Orders.", sentence);
    }

    [Fact]
    public void WhatSomebodyElseSaysStandsBesideOurs()
    {
        var message = new MessageText(Text);
        using var json = JsonDocument.Parse(JudgementText.Json(Judge.Read(message), message, Sentiment.Neutral));
        Assert.Contains("; Dataverse AISentiment says Neutral; ", json.RootElement.GetProperty("sentence").GetString());
        Assert.Equal("Negative", json.RootElement.GetProperty("sentiment").GetProperty("class").GetString());
        Assert.Equal("Neutral", json.RootElement.GetProperty("second").GetProperty("class").GetString());
    }

    [Fact]
    public void PlacesInTheJsonAreThoseInTheText()
    {
        var message = new MessageText(Text);
        using var json = JsonDocument.Parse(JudgementText.Json(Judge.Read(message), message));
        var places = Places(json.RootElement).ToList();
        Assert.NotEmpty(places);
        Assert.All(places, p => Assert.Equal(Text.Substring(p.GetProperty("start").GetInt32(), p.GetProperty("length").GetInt32()), p.GetProperty("text").GetString()));
        Assert.Equal(1, json.RootElement.GetProperty("version").GetInt32());
        Assert.Equal("Negative", json.RootElement.GetProperty("sentiment").GetProperty("class").GetString());
        Assert.Equal("Orders", json.RootElement.GetProperty("topics")[0].GetProperty("name").GetString());
    }

    [Fact]
    public void EvidenceOfAPrivateMessageQuotesNothing()
    {
        var message = new MessageText(Text, isPrivate: true);
        var judgement = Judge.Read(message);
        var stored = JudgementText.Json(judgement, message);
        using var json = JsonDocument.Parse(stored);
        Assert.NotEmpty(Places(json.RootElement));
        Assert.All(Places(json.RootElement), p => Assert.False(p.TryGetProperty("text", out _)));
        foreach (var word in new[] { "late", "worst", "service", "tomorrow", "lamps", "again" }) Assert.DoesNotContain(word, stored, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(" places", JudgementText.Sentence(judgement, message));
    }

    /// <summary>The column holds 100,000 characters.</summary>
    [Theory]
    [InlineData("alpha ")]
    [InlineData("terrible! ")]
    [InlineData("\"/\\ alpha, lawyer and ambulance by tomorrow 😡 ")]
    public void TheEvidenceOfAnyTextWithAnyNumberOfTopicsFitsItsColumn(string repeated)
    {
        var topics = Enumerable.Range(0, 300).Select(n => new TopicDefinition(Guid.NewGuid(), new string('/', 150) + n, TopicKind.Product, "alpha, alph*"));
        var message = new MessageText(string.Concat(Enumerable.Repeat(repeated, 100_000 / repeated.Length)));
        Assert.InRange(JudgementText.Json(new Judge(new TopicMatcher(topics)).Read(message), message).Length, 100, 100_000);
    }

    [Fact]
    public void PraiseWithTroubleMayBeIrony()
    {
        var message = new MessageText("Great job losing my bag again, love how you never answer");
        Assert.Contains("it may be irony", JudgementText.Sentence(Judge.Read(message), message));
    }

    [Theory]
    [InlineData("", "Not judged: there is no word in it.")]
    [InlineData("Заказ до сих пор не пришёл", "Not judged: it is not in English.")]
    public void WhatWasNotJudgedSaysSo(string text, string sentence)
    {
        var message = new MessageText(text);
        Assert.Equal(sentence, JudgementText.Sentence(Judge.Read(message), message));
    }

    private static IEnumerable<JsonElement> Places(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Places),
        JsonValueKind.Object when element.TryGetProperty("start", out _) => [element],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Places(p.Value)),
        _ => [],
    };
}
