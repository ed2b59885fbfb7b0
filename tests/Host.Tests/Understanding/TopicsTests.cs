using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Understanding;

/// <summary>Topics are checked when they are saved, so that none holds messages up later.</summary>
public sealed class TopicsTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private const int Product = 285100000;
    private readonly TestEmulator emulator = fixture.Emulator;

    [Theory]
    [InlineData("", "has no words")]
    [InlineData("???", "has no letter or digit")]
    [InlineData("a*", "has to be one word of 3 letters or more before the star")]
    [InlineData("#two words", "is a hashtag or handle with a blank")]
    [InlineData("one two three four five six seven eight nine ten eleven", "words")]
    public async Task WordsThatCanNotBeUsedAreRefusedWithTheReason(string words, string reason)
    {
        var answer = await Save("Refused", words);
        Assert.Equal(400, answer.Status);
        Assert.Contains(reason, answer.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATopicWhoseWordsMatchEverythingIsRefusedWithTheCount()
    {
        emulator.Ingest([.. Enumerable.Range(0, 200).Select(n => Posts.Note("everything", $"{n}", text: n % 3 == 0 ? "nothing here" : $"the gadget number {n}", published: "2026-02-01T10:00:00Z"))]);
        var answer = await Save("All", "the");
        Assert.Equal(400, answer.Status);
        Assert.Contains("match 133 of the last 200 messages; at most 100 may be", answer.ErrorMessage, StringComparison.Ordinal);
        Assert.Equal(204, (await Save("Some", "nothing")).Status);
    }

    [Fact]
    public async Task AChangeIsCheckedWithWhatStays()
    {
        var id = emulator.Topic("Changing", "lampshade");
        var answer = await emulator.Send(HttpMethod.Patch, $"soc_topics({id})", "manager", new { soc_words = "##" });
        Assert.Equal(400, answer.Status);
        Assert.Contains("Topic Changing", answer.ErrorMessage, StringComparison.Ordinal);
        Assert.Equal(204, (await emulator.Send(HttpMethod.Patch, $"soc_topics({id})", "manager", new { soc_words = "lampshade, shade" })).Status);
    }

    [Fact]
    public void AnInactiveTopicIsNotLookedFor()
    {
        var id = emulator.Topic("Inactive", "gramophone");
        emulator.Service("manager").Update(new Microsoft.Xrm.Sdk.Entity("soc_topic", id) { ["statecode"] = new Microsoft.Xrm.Sdk.OptionSetValue(1) });
        emulator.Ingest(Posts.Note("inactive", "1", text: "My gramophone sings"));
        Assert.False(emulator.Message("inactive", "1").Contains("soc_topicid"));
    }

    [Fact]
    public void ATopicThatIsDeletedLeavesItsMessagesAndTheirConversationsGoOn()
    {
        var id = emulator.Topic("Deleted", "barometer");
        emulator.Ingest(Posts.Note("deleted", "1", text: "My barometer is broken"));
        emulator.Service("manager").Delete("soc_topic", id);
        Assert.Equal(["created"], emulator.Ingest(Posts.Note("deleted", "2", inReplyTo: "1", text: "Any news of the barometer?", published: "2026-01-01T11:00:00Z")));
        Assert.False(emulator.Conversation(emulator.Message("deleted", "1")).Contains("soc_topicid"));
    }

    [Fact]
    public async Task OnlyManagersMakeTopics() => Assert.Equal(403, (await emulator.Post("soc_topics", new { soc_name = "Agent's", soc_words = "desk" }, "agent")).Status);

    private Task<Answer> Save(string name, string words) => emulator.Post("soc_topics", new { soc_name = name, soc_kind = Product, soc_words = words }, "manager");
}
