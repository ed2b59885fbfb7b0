using SocialExtension.Plugins.Conversations;

namespace SocialExtension.Plugins.Tests.Conversations;

public class ThreadGraphTests
{
    [Fact]
    public void APostIsTheRootOfItsReplies() => Assert.Equal("a", Single(M("a"), M("b", "a"), M("c", "b")).Root);

    [Fact]
    public void APostThatNeverArrivedIsTheRootOfItsReplies() => Assert.Equal("gone", Single(M("b", "gone"), M("c", "gone")).Root);

    [Fact]
    public void TheContextIsTheRootWhereThereIsOne()
    {
        var thread = Single(M("a"), M("b", "a", "ctx"));
        Assert.Equal("ctx", thread.Root);
        Assert.Equal(RootKind.Context, thread.Kind);
    }

    [Fact]
    public void OfTwoContextsTheOrdinallySmallestIsTheRoot() => Assert.Equal("C2", Single(M("a", null, "c1"), M("b", "a", "C2")).Root);

    [Fact]
    public void InACircleTheOrdinallySmallestIsTheRoot()
    {
        var thread = Single(M("b", "c"), M("c", "d"), M("d", "b"), M("a", "b"));
        Assert.Equal("b", thread.Root);
        Assert.Equal(RootKind.Cycle, thread.Kind);
    }

    [Fact]
    public void AReplyToItselfIsItsOwnRoot() => Assert.Equal("a", Single(M("a", "a")).Root);

    [Fact]
    public void PostsThatShareNothingAreTwoConversations() => Assert.Equal(["a", "b"], Resolve(M("a"), M("b")).Select(t => t.Root));

    [Fact]
    public void AnArrivalJoinsHeldThreads()
    {
        var graph = new ThreadGraph(NoPath);
        var first = new KnownThread(Guid.NewGuid(), "a", RootKind.Top);
        var second = new KnownThread(Guid.NewGuid(), "m", RootKind.Top); // "m" was named by replies, but never sent
        graph.Tie("b", first);
        graph.Tie("m", second);
        graph.Add(M("m", "b"));
        var thread = Assert.Single(graph.Resolve());
        Assert.Equal("a", thread.Root);
        Assert.Equal(2, thread.Joined.Count);
    }

    [Fact]
    public void ACircleThroughAHeldThreadCountsItsMessages()
    {
        // Held: c answers b, b answers "z", which was missing. Now z arrives and answers c.
        var held = new KnownThread(Guid.NewGuid(), "z", RootKind.Top);
        var graph = new ThreadGraph((_, id) => id == "c" ? ["c", "b", "z"] : [id]);
        graph.Tie("c", held);
        graph.Tie("z", held);
        graph.Add(M("z", "c"));
        var thread = Assert.Single(graph.Resolve());
        Assert.Equal("b", thread.Root);
        Assert.Equal(RootKind.Cycle, thread.Kind);
    }

    /// <summary>One batch, many orders: the same threads, and the partition that an independent union-find computes.</summary>
    [Fact]
    public void TheOrderOfArrivalDoesNotMatter()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var messages = RandomMessages(random);
            var expected = Partition(messages);
            var first = Describe(Resolve(messages));
            Assert.Equal(expected, first.Select(t => t.Members).Order(StringComparer.Ordinal));
            random.Shuffle(messages);
            Assert.Equal(first, Describe(Resolve(messages)));
        }
    }

    private static ThreadMessage[] RandomMessages(Random random)
    {
        string Id() => $"n{random.Next(30):00}";
        return [.. Enumerable.Range(0, 20).Select(_ => Id()).Distinct().Select(id => M(id, random.Next(3) > 0 ? Id() : null, random.Next(6) == 0 ? [$"ctx{random.Next(4)}"] : []))];
    }

    private static List<(string Root, RootKind Kind, string Members)> Describe(IReadOnlyList<Plugins.Conversations.Thread> threads) =>
        [.. threads.Select(t => (t.Root, t.Kind, string.Join(" ", t.Messages.Select(m => m.Id).Order(StringComparer.Ordinal))))];

    /// <summary>A union-find of its own, over every id that is named.</summary>
    private static IEnumerable<string> Partition(ThreadMessage[] messages)
    {
        var parent = new Dictionary<string, string>();
        string Find(string id) => !parent.TryGetValue(id, out var p) || p == id ? id : Find(p);
        foreach (var message in messages)
        {
            foreach (var other in message.NamedIds)
            {
                var (a, b) = (Find(message.Id), Find(other));
                if (a != b) parent[a] = b;
            }
        }

        return messages.GroupBy(m => Find(m.Id)).Select(g => string.Join(" ", g.Select(m => m.Id).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal);
    }

    private static ThreadMessage M(string id, string? inReplyTo = null, params string[] contexts) => new(id, inReplyTo, contexts);

    private static Plugins.Conversations.Thread Single(params ThreadMessage[] messages) => Assert.Single(Resolve(messages));

    private static IReadOnlyList<Plugins.Conversations.Thread> Resolve(params ThreadMessage[] messages)
    {
        var graph = new ThreadGraph(NoPath);
        foreach (var message in messages) graph.Add(message);
        return graph.Resolve();
    }

    private static IReadOnlyList<string> NoPath(KnownThread thread, string id) => throw new InvalidOperationException("No circle closes here.");
}
