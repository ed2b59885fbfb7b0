using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Queries;

/// <summary>A few thousand spoiled FetchXML queries, $filters, query objects and zips; a million by the benchmarks' --fuzz-queries.</summary>
public sealed class SpoiledQueriesTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    [Fact]
    public void EachIsAnsweredOrRefusedAndNoneBecomesSql()
    {
        var spoiled = new SpoiledQuery(fixture.Emulator, seed: 1);
        var answered = Enumerable.Range(0, 3_000).Count(_ => spoiled.Try());
        Assert.InRange(answered, 300, 2_990);
    }
}
