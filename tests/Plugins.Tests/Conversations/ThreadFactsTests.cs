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

    private static ThreadFacts Message(DateTime on, string id, bool outgoing, Guid? channel)
    {
        var moment = new Moment(on, id);
        return new ThreadFacts
        {
            Count = 1,
            First = moment,
            Name = id,
            FirstIncoming = outgoing ? null : moment,
            LastIncoming = outgoing ? null : moment,
            LastOutgoing = outgoing ? moment : null,
            ChannelFrom = channel is null ? null : moment,
            ChannelId = channel,
        };
    }
}
