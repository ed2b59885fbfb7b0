using SocialExtension.Plugins.Ingestion;

namespace SocialExtension.Plugins.Tests.Ingestion;

public sealed class PostContentTests
{
    private static readonly DateTime Noon = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void TwoVersionsOfTheSameSecondDifferByWhoMayReadThem() => Assert.NotEqual(Content(direct: true).Hash, Content(direct: false).Hash);

    [Fact]
    public void TheLaterVersionIsNewer()
    {
        Assert.True(Content(on: Noon.AddSeconds(1)).IsNewer(Noon, Content().Hash));
        Assert.False(Content(on: Noon.AddSeconds(-1)).IsNewer(Noon, Content().Hash));
    }

    [Fact]
    public void OfTheSameSecondTheOrdinallyGreaterHashIsNewer()
    {
        var pair = new[] { Content("a"), Content("b") }.OrderBy(c => c.Hash, StringComparer.Ordinal).ToList();
        Assert.True(pair[1].IsNewer(Noon, pair[0].Hash));
        Assert.False(pair[0].IsNewer(Noon, pair[1].Hash));
        Assert.False(pair[0].IsNewer(Noon, pair[0].Hash));
    }

    [Fact]
    public void WhatWaitsComesBackAsItWas()
    {
        const string text = "<b>\"quoted\\\" \u202Eright\u202C / \U0001F468\n\tend";
        var before = new PostContent { On = Noon, Text = text, IsDirect = true, Url = "https://x.example/1", Language = "he", Rating = 4.5m, AuthorLabel = "Ada \"A\"" };
        var facts = new SocialExtension.Plugins.Identity.ProfileFacts();
        facts.Include(new Author { ExternalId = "https://x.example/users/ada", Name = "Ada", Followers = 7 }, Noon);
        var after = WaitingText.Read(WaitingText.Write(before, facts));
        Assert.Equal((before.On, before.Text, before.IsDirect, before.Url, before.Language, before.Rating, before.AuthorLabel, before.Hash), (after.Content!.On, after.Content.Text, after.Content.IsDirect, after.Content.Url, after.Content.Language, after.Content.Rating, after.Content.AuthorLabel, after.Content.Hash));
        Assert.Equal(facts.Stated.Select(f => (f.Column, f.Value, f.On)), after.Facts.Stated.Select(f => (f.Column, f.Value, f.On)));
        Assert.Equal(Noon, after.Facts.LastSeen);
    }

    private static PostContent Content(string text = "Hello", bool direct = false, DateTime? on = null) => new() { On = on ?? Noon, Text = text, IsDirect = direct, AuthorLabel = "Ada" };
}
