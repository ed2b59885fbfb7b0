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
        var one = Cost("reads", 0, 1);
        var hundred = Cost("reads", 1, 100);
        Assert.Equal(one.Reads, hundred.Reads);
        Assert.InRange(hundred.Reads, 1, MostReads);
    }

    [Fact]
    public void TheNumberOfReadsDoesNotGrowWithWhatIsHeld()
    {
        emulator.Channel("held", "brand");
        var first = Cost("held", 0, 10);
        for (var n = 10; n < 400; n += 100) Cost("held", n, 100);
        Assert.Equal(first.Reads, Cost("held", 500, 10).Reads);
    }

    [Theory]
    [InlineData("new", 100)]
    [InlineData("known", 5)]
    public void AMessageIsWrittenWithAtMostThreeRequests(string prefix, int authors)
    {
        emulator.Channel(prefix, "brand");
        Cost(prefix, 0, 10, authors);
        Assert.InRange(Cost(prefix, 10, 100, authors).Writes, 1, MostWritesPerMessage * 100);
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
