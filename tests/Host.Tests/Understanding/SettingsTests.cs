using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Understanding;

/// <summary>Each judgement can be switched off, and an organization's own words count.</summary>
public sealed class SettingsTests : IAsyncLifetime
{
    private const int Sentiment = 285100000;
    private const string Text = "There is smoke coming from the kettle and my hand is burned, this is terrible";
    private TestEmulator emulator = null!;

    public async ValueTask InitializeAsync() => emulator = await TestEmulator.Start();

    public ValueTask DisposeAsync() => emulator.DisposeAsync();

    [Theory]
    [InlineData(0, "soc_sentiment", "soc_sentimentscore")]
    [InlineData(1, "soc_intent")]
    [InlineData(2, "soc_topicid")]
    [InlineData(3, "soc_urgency")]
    public void WhatIsSwitchedOffIsNotJudged(int judgement, params string[] columns)
    {
        emulator.Topic("Kettles", "kettle");
        emulator.Ingest(Posts.Note("on", "1", text: Text));
        Assert.All(columns, c => Assert.True(emulator.Message("on", "1").Contains(c), c));
        Set(judgement, ("soc_enabled", false));
        emulator.Ingest(Posts.Note("off", "1", text: Text));
        Assert.All(columns, c => Assert.False(emulator.Message("off", "1").Contains(c), c));
    }

    [Fact]
    public void SpamSwitchedOffIsNoSpam()
    {
        Set(4, ("soc_enabled", false));
        emulator.Ingest(Posts.Note("spam", "1", text: "FREE followers!!! Click here https://win.example/1 https://win.example/2 and earn money fast $$$ buy now"));
        Assert.Equal(false, emulator.Message("spam", "1")["soc_spam"]);
    }

    [Fact]
    public void AnOrganizationsOwnWordsCount()
    {
        emulator.Ingest(Posts.Note("own", "1", text: "The lamp is flumptious"));
        Assert.Equal("Neutral", emulator.Message("own", "1").FormattedValues["soc_sentiment"]);
        Set(0, ("soc_words", "flumptious = 3.5"));
        emulator.Ingest(Posts.Note("own", "2", text: "The lamp is flumptious"));
        Assert.Equal("Positive", emulator.Message("own", "2").FormattedValues["soc_sentiment"]);
    }

    [Fact]
    public async Task OwnWordsThatCanNotBeReadAreRefusedByLine()
    {
        var answer = await emulator.Post("soc_judgementsettings", new { soc_name = "Sentiment", soc_judgement = Sentiment, soc_words = "good = 2\nbad = very" }, "manager");
        Assert.Equal(400, answer.Status);
        Assert.Contains("Line 2", answer.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void ThereIsOneSettingForEachJudgement()
    {
        Set(0);
        Assert.ThrowsAny<Exception>(() => Set(0));
    }

    /// <summary>What somebody spoiled by a way past the check holds no message up.</summary>
    [Fact]
    public void SpoiledWeightsAreLeftOut()
    {
        Set(0, ("soc_weights", "spoiled"));
        Set(1, ("soc_weights", "AwA="));
        Assert.Equal(["created"], emulator.Ingest(Posts.Note("spoiled", "1", text: "I love it")));
        Assert.Equal("Positive", emulator.Message("spoiled", "1").FormattedValues["soc_sentiment"]);
    }

    private void Set(int judgement, params (string Column, object Value)[] columns)
    {
        var row = new Entity("soc_judgementsetting") { ["soc_name"] = $"Setting {judgement}", ["soc_judgement"] = new OptionSetValue(Sentiment + judgement) };
        foreach (var (column, value) in columns) row[column] = value;
        emulator.Service("manager").Create(row);
    }
}
