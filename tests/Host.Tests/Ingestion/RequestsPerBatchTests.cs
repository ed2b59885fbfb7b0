using System.Text.Json.Nodes;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Ingestion;

/// <summary>What a batch costs a tenant: requests of the organization service. tests/Benchmarks measures more of it.</summary>
public sealed class RequestsPerBatchTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private const int MostReads = 12;
    private const int MostWritesPerMessage = 3;
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public void TheNumberOfReadsDoesNotGrowWithTheBatch()
    {
        emulator.Channel("reads", "brand");
        var one = Cost("reads", 0, 1, authors: 1);
        var hundred = Cost("reads", 1, 100, authors: 1000);
        Assert.Equal(one.Reads, hundred.Reads);
        Assert.InRange(hundred.Reads, 1, MostReads);
    }

    [Fact]
    public void TheNumberOfReadsDoesNotGrowWithWhatIsHeld()
    {
        emulator.Channel("held", "brand");
        var first = Cost("held", 0, 10);
        for (var n = 10; n < 400; n += 100) Cost("held", n, 100);
        Assert.InRange(Cost("held", 500, 10).Reads, 1, first.Reads);
    }

    [Theory]
    [InlineData("new", 100)]
    [InlineData("known", 5)]
    public void AMessageIsWrittenWithAtMostThreeRequests(string prefix, int authors)
    {
        emulator.Channel(prefix, "brand");
        Cost(prefix, 0, 10, authors);
        var (reads, writes) = Cost(prefix, 10, 100, authors);
        Assert.InRange(writes, 1, MostWritesPerMessage * 100);
        Assert.InRange(reads, 1, MostReads);
    }

    /// <summary>What reactions cost does not grow with the number of those who reacted before.</summary>
    [Fact]
    public void TheCostOfALikeDoesNotGrowWithTheLikes()
    {
        emulator.Ingest(Posts.Note("liked", "1"));
        var first = Likes(0, 10);
        for (var n = 10; n < 310; n += 100) Likes(n, 100);
        var later = Likes(310, 10);
        Assert.Equal(first, later);
        Assert.InRange(later.Reads, 1, MostReads);
        Assert.InRange(later.Writes, 1, (2 * 10) + 1);
        Assert.Equal(320, emulator.Message("liked", "1")["soc_likes"]);
    }

    [Fact]
    public void TheNumberOfReadsDoesNotGrowWithAMixedBatch()
    {
        emulator.Channel("mixed", "brand");
        var small = Mixed(0, 1);
        var large = Mixed(1, 16);
        Assert.Equal(small, large);
        Assert.InRange(large, 1, MostReads + 4); // an Undo asks for what it undoes, a Delete for what is left
    }

    private (long Reads, long Writes) Likes(int first, int count) => Metered(() => Assert.All(emulator.Ingest([.. Enumerable.Range(first, count).Select(n => Posts.Like("liked", "1", $"fan{n}"))]), outcome => Assert.Equal("updated", outcome)));

    /// <summary>The reads for six activities on each of some conversations.</summary>
    private long Mixed(int first, int conversations)
    {
        var range = Enumerable.Range(first, conversations).ToList();
        emulator.Ingest([.. range.SelectMany(n => new[] { Posts.Note("mixed", $"{n}a"), Posts.Note("mixed", $"{n}b", inReplyTo: $"{n}a"), Posts.Like("mixed", $"{n}a") })]);
        return Metered(() => emulator.Ingest([.. range.SelectMany(n => new JsonNode[]
        {
            Posts.Note("mixed", $"{n}c", inReplyTo: $"{n}b"), Posts.Edit("mixed", $"{n}a"), Posts.Delete("mixed", $"{n}b"), Posts.Share("mixed", $"{n}a"), Posts.Undo(Posts.Like("mixed", $"{n}a"), "mixed"), Posts.Flag("mixed", $"{n}c"),
        })])).Reads;
    }

    private (long Reads, long Writes) Metered(Action work)
    {
        var meter = emulator.Organization.Meter;
        var before = (meter.Reads, meter.Writes);
        work();
        return (meter.Reads - before.Reads, meter.Writes - before.Writes);
    }

    private (long Reads, long Writes) Cost(string prefix, int first, int count, int authors = 20)
    {
        var meter = emulator.Organization.Meter;
        var before = (meter.Reads, meter.Writes);
        JsonNode[] posts = [.. Enumerable.Range(first, count).Select(n => Posts.Note(prefix, $"{n}", $"author{n % authors}", n % 3 == 2 ? $"{n - 1}" : null, mentions: n % 3 == 0 ? "brand" : null))];
        Assert.All(emulator.Ingest(posts), outcome => Assert.Equal("created", outcome));
        return (meter.Reads - before.Reads, meter.Writes - before.Writes);
    }
}
