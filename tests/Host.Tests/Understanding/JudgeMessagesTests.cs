using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Understanding;

/// <summary>Messages that are held are judged again in calls of limited size, newest first.</summary>
public sealed class JudgeMessagesTests : IAsyncLifetime
{
    private TestEmulator emulator = null!;

    public async ValueTask InitializeAsync() => emulator = await TestEmulator.Start();

    public ValueTask DisposeAsync() => emulator.DisposeAsync();

    [Fact]
    public async Task ANewTopicReachesOldMessagesNewestFirst()
    {
        var posts = Enumerable.Range(0, 450).Select(n => Posts.Note("old", $"{n}", text: n % 5 == 0 ? "My zither hums" : "Hello there", published: $"2026-01-{1 + (n / 100):00}T10:{n % 60:00}:00Z")).ToArray();
        foreach (var batch in posts.Chunk(100)) emulator.Ingest(batch);
        emulator.Topic("Zithers", "zither");
        var sizes = new List<int>();
        var changed = 0;
        string? next = null;
        do
        {
            var answer = await Judge("manager", next);
            Assert.True(answer.Status == 200, answer.Text);
            sizes.Add((int)answer.Json["Judged"]!);
            changed += (int)answer.Json["Changed"]!;
            next = (string?)answer.Json["Next"];
            if (sizes.Count == 1) Assert.Equal(("Zithers", false), (emulator.Message("old", "445").GetAttributeValue<EntityReference>("soc_topicid").Name, emulator.Message("old", "0").Contains("soc_topicid")));
        }
        while (!string.IsNullOrEmpty(next));
        Assert.Equal([200, 200, 50], sizes);
        Assert.Equal(90, changed);
        Assert.Equal("Zithers", emulator.Message("old", "0").GetAttributeValue<EntityReference>("soc_topicid").Name);
        Assert.Equal("Zithers", emulator.Conversation(emulator.Message("old", "0")).GetAttributeValue<EntityReference>("soc_topicid").Name);
        Assert.Equal(false, emulator.Message("old", "0")["soc_topicset"]);
        Assert.Equal(0, (int)(await Judge("manager", null)).Json["Changed"]!);
    }

    [Fact]
    public async Task WhatAPersonSaidStands()
    {
        emulator.Ingest(Posts.Note("said", "1", text: "I love my zither"), Posts.Note("said", "2", text: "I love my zither"));
        emulator.Service("agent").Update(new Entity("soc_socialmessage", emulator.Message("said", "1").Id) { ["soc_sentiment"] = new OptionSetValue(285100000) });
        emulator.Service("manager").Create(new Entity("soc_judgementsetting") { ["soc_name"] = "Intent", ["soc_judgement"] = new OptionSetValue(285100001), ["soc_enabled"] = false });
        Assert.Equal(2, (int)(await Judge("manager", null)).Json["Changed"]!);
        Assert.Equal(("Negative", true, false), (emulator.Message("said", "1").FormattedValues["soc_sentiment"], (bool)emulator.Message("said", "1")["soc_sentimentset"], emulator.Message("said", "1").Contains("soc_intent")));
        Assert.Equal("Positive", emulator.Message("said", "2").FormattedValues["soc_sentiment"]);
    }

    [Theory]
    [InlineData("elephant")]
    [InlineData("0\nx")]
    [InlineData("-3\nx")]
    [InlineData("999999999999\nx")]
    public async Task AContinuationThatNobodyAnsweredIsRefused(string continuation)
    {
        var answer = await Judge("manager", continuation);
        Assert.Equal(400, answer.Status);
        Assert.Contains("'Continuation'", answer.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItTakesAManager() => Assert.Equal(403, (await Judge("agent", null)).Status);

    private Task<Answer> Judge(string user, string? continuation) => emulator.Post("soc_JudgeMessages", new { Continuation = continuation }, user);
}
