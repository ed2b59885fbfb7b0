using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Tests.Conversations;

public class ThreadFactsTests
{
    private static readonly DateTime Noon = new(2026, 5, 31, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void AnyOrderGivesTheSameFacts()
    {
        var random = new Random(3);
        var messages = Enumerable.Range(0, 12).Select(i => Message(Noon.AddMinutes(random.Next(5)), $"m{i:00}", outgoing: i % 3 == 0, channel: i % 4 == 0 ? Guid.NewGuid() : null)).ToArray();
        var expected = ThreadFactsText.Write(Sum(messages));
        for (var round = 0; round < 100; round++)
        {
            random.Shuffle(messages);
            Assert.Equal(expected, ThreadFactsText.Write(Sum(messages)));
        }
    }

    [Fact]
    public void JoiningThreadsGivesTheFactsOfAllTheirMessages()
    {
        var messages = Enumerable.Range(0, 8).Select(i => Message(Noon.AddMinutes(i % 3), $"m{i}", outgoing: i % 2 == 0, channel: null)).ToArray();
        var left = Sum(messages[..3]);
        left.Include(Sum(messages[3..]));
        var all = Sum(messages);
        Assert.Equal(ThreadFactsText.Write(all), ThreadFactsText.Write(left));
        Assert.Equal(8, left.Count);
    }

    /// <summary>Some are not judged, some have no topic, and one is told twice.</summary>
    [Fact]
    public void AnyOrderGivesTheSameSentimentIntentAndTopic()
    {
        var random = new Random(5);
        var messages = Enumerable.Range(0, 10).Select(i => Message(Noon.AddMinutes(random.Next(4)), $"m{i:00}", false, null, i % 4 == 0 ? null : new Said(Sentiment.Negative + (i % 3), i / 10m, i % 3 == 0 ? null : Intent.Complaint + i, i % 2 == 0 ? null : new Guid(i, 0, 0, new byte[8])))).ToArray();
        var expected = Says(Sum(messages));
        for (var round = 0; round < 100; round++)
        {
            random.Shuffle(messages);
            var sum = Sum(messages[..4]);
            sum.Include(Sum(messages[4..]));
            Assert.Equal(expected, Says(sum));
        }
    }

    [Fact]
    public void OfOneMessageWhatItSaysNowCounts()
    {
        var facts = Sum(Message(Noon, "a", false, null, new Said(Sentiment.Positive, 0.5m, Intent.Praise, null)));
        facts.Include(MessageFacts.Saying(new ThreadFacts(), new Moment(Noon, "a"), new Said(Sentiment.Negative, -0.5m, Intent.Complaint, Guid.Empty)));
        Assert.Equal((1, Sentiment.Negative, -0.5m, -0.5m, Intent.Complaint, Guid.Empty), (facts.Count, facts.Sentiment!.Value, facts.Score!.Value, facts.FirstScore!.Value, facts.Intent!.Value, facts.TopicId!.Value));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("b", false)]
    public void FactsRestOnWhatAMessageSaidAsLongAsItSaysIt(string id, bool rests)
    {
        var facts = Sum(Message(Noon, "a", false, null, new Said(Sentiment.Positive, 0.5m, Intent.Praise, Guid.Empty)));
        Assert.Equal(rests, facts.RestsOnMore(id, new Said(Sentiment.Positive, 0.5m, Intent.Praise, null)));
        Assert.False(facts.RestsOnMore(id, new Said(Sentiment.Negative, -1m, Intent.Complaint, Guid.Empty)));
    }

    [Fact]
    public void OfTwoMessagesInOneSecondTheOrdinallySmallerIsTheEarlier() =>
        Assert.Equal("B", Sum(Message(Noon, "a", false, null), Message(Noon, "B", false, null)).First!.ExternalId);

    [Fact]
    public void ComesBackFromItsText()
    {
        var facts = Sum(Message(Noon, "https://x.example/\"\\\u202E", false, Guid.NewGuid()), Message(Noon.AddHours(1), "b", true, null));
        facts.Root = RootKind.Context;
        var read = new ThreadFacts();
        ThreadFactsText.Read(ThreadFactsText.Write(facts), read);
        Assert.Equal(ThreadFactsText.Write(facts), ThreadFactsText.Write(read));
    }

    [Theory]
    [InlineData(true, false, (int)ConversationState.WaitingOnUs)]
    [InlineData(true, true, (int)ConversationState.WaitingOnCustomer)]
    [InlineData(false, false, (int)ConversationState.Open)]
    public void TheStateIsWhoseTurnItIs(bool channel, bool answered, int expected) => Assert.Equal(expected, (int)State(channel, answered, ConversationState.Open, null));

    [Theory]
    [InlineData(-1, (int)ConversationState.WaitingOnUs)]
    [InlineData(1, (int)ConversationState.Resolved)]
    public void AResolvedConversationStandsUntilTheCustomerWritesAgain(int settledMinutesAfter, int expected) =>
        Assert.Equal(expected, (int)State(true, false, ConversationState.Resolved, Noon.AddMinutes(settledMinutesAfter)));

    private static ConversationState State(bool channel, bool answered, ConversationState held, DateTime? settledOn)
    {
        var facts = Sum(Message(Noon, "a", false, channel ? Guid.NewGuid() : null));
        if (answered) facts.Include(Message(Noon.AddMinutes(1), "b", true, null));
        return ConversationStates.Of(facts, held, settledOn);
    }

    private static ThreadFacts Sum(params ThreadFacts[] messages)
    {
        var sum = new ThreadFacts();
        foreach (var message in messages) sum.Include(message);
        return sum;
    }

    private static ThreadFacts Message(DateTime on, string id, bool outgoing, Guid? channel, Said? said = null)
    {
        var moment = new Moment(on, id);
        var facts = MessageFacts.Of(moment, id, false, channel);
        return outgoing ? MessageFacts.Outgoing(facts, moment) : MessageFacts.Incoming(facts, moment, null, null, said);
    }

    /// <summary>The values beside the moments, which have columns of their own.</summary>
    private static string Says(ThreadFacts facts) => $"{ThreadFactsText.Write(facts)} {facts.FirstScore} {facts.Score} {facts.Sentiment} {facts.Intent} {facts.TopicId}";
}
