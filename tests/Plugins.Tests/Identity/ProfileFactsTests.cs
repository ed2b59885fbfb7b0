using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Tests.Identity;

public class ProfileFactsTests
{
    private const string Actor = "https://x.example/users/ada";
    private static readonly DateTime Noon = new(2026, 5, 31, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void TheNewestStatementOfEachFactWins()
    {
        var row = Write(null, (Noon, "Ada", "ada1"), (Noon.AddHours(1), null, "ada2"), (Noon.AddMinutes(30), "Ada B.", null));
        Assert.Equal("Ada B.", row.Name);
        Assert.Equal("ada2", row.Handle);
        Assert.Equal(Noon.AddHours(1), row.LastSeenOn);
    }

    [Fact]
    public void WithoutANameTheHandleStandsInAndWithoutThatTheId()
    {
        Assert.Equal("ada", Write(null, (Noon, null, "ada")).Name);
        Assert.Equal(Actor, Write(null, (Noon, null, null)).Name);
    }

    [Fact]
    public void ANameThatStoodInGivesWayToAStatedOne()
    {
        var first = Write(null, (Noon, null, "ada"));
        Assert.Equal("Ada", Write(first, (Noon.AddDays(-1), "Ada", null)).Name);
    }

    [Fact]
    public void WhatIsKnownAlreadyIsNotWrittenAgain() => Assert.Empty(Write(Write(null, (Noon, "Ada", "ada")), (Noon, "Ada", "ada")).Row.Attributes);

    /// <summary>One call or many, in any order: the same row.</summary>
    [Fact]
    public void TheOrderOfArrivalDoesNotMatter()
    {
        var random = new Random(11);
        var statements = Enumerable.Range(0, 10).Select(_ => (Noon.AddMinutes(random.Next(4)), random.Next(2) == 0 ? null : $"name{random.Next(3)}", random.Next(2) == 0 ? null : $"handle{random.Next(3)}")).ToArray();
        var expected = Describe(Write(null, statements));
        for (var round = 0; round < 200; round++)
        {
            random.Shuffle(statements);
            SocialProfileRow? row = null;
            foreach (var call in statements.Chunk(random.Next(1, 11))) row = Apply(row, Write(row, call));
            Assert.Equal(expected, Describe(row!));
        }
    }

    [Fact]
    public void WhatWasStatedBeforeIsKeptWithItsDates()
    {
        var row = Write(null, (Noon, "Ada", null));
        Assert.Null(row.FactHistory);
        row = Apply(row, Write(row, (Noon.AddDays(2), "Ada B.", null)));
        row = Apply(row, Write(row, (Noon.AddDays(1), "Ada", null)));
        Assert.Equal("""{"soc_name":[{"value":"Ada","from":"2026-05-31T12:00:00Z","to":"2026-06-01T12:00:00Z"},{"from":"2026-06-02T12:00:00Z","to":"2026-06-02T12:00:00Z"}]}""", row.FactHistory);
    }

    [Theory]
    [InlineData("by hand")]
    [InlineData("{\"soc_name\":[{}]}")]
    public void AHistoryThatSomebodySpoiledBeginsAnew(string spoiled)
    {
        var row = Apply(Write(null, (Noon, "Ada", null)), new SocialProfileRow { FactHistory = spoiled });
        Assert.Contains("\"value\":\"Ada\"", Write(row, (Noon.AddDays(1), "Ada B.", null)).FactHistory, StringComparison.Ordinal);
    }

    private static SocialProfileRow Write(SocialProfileRow? held, params (DateTime On, string? Name, string? Handle)[] statements)
    {
        var facts = ProfileFacts.Of(held);
        foreach (var (on, name, handle) in statements) facts.Include(new Author { ExternalId = Actor, Name = name, Handle = handle }, on);
        var target = new SocialProfileRow();
        facts.Write(target, held, Actor);
        return target;
    }

    private static SocialProfileRow Apply(SocialProfileRow? row, SocialProfileRow change)
    {
        row ??= new SocialProfileRow();
        foreach (var attribute in change.Row.Attributes) row.Row[attribute.Key] = attribute.Value;
        return row;
    }

    private static string Describe(SocialProfileRow row) => string.Join("; ", row.Row.Attributes.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={a.Value}"));
}
