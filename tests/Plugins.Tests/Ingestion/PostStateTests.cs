using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Tests.Ingestion;

public sealed class PostStateTests
{
    private static readonly DateTime Noon = new(2026, 1, 1, 12, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void ANewerVersionIsTakenAndAnOlderOneIsNot()
    {
        var state = Created();
        Assert.True(state.Take(Content("later", Noon.AddHours(1))));
        Assert.False(state.Take(Content("between", Noon.AddMinutes(1))));
        Assert.Equal("later", state.Content!.Text);
    }

    [Fact]
    public void ATombstoneTakesNothing()
    {
        var state = Created();
        state.Bury();
        Assert.False(state.Take(Content("later", Noon.AddHours(1))));
        Assert.Null(state.Content);
    }

    /// <summary>Told again under another name it is no newer version, and which name is shown does not depend on the order.</summary>
    [Theory]
    [InlineData("Ada", "Bea")]
    [InlineData("Bea", "Ada")]
    public void OfOneVersionUnderTwoNamesTheGreaterTitleIsShown(string first, string second)
    {
        var state = Created(first);
        Assert.False(state.Take(Content("Hello", Noon, second)));
        Assert.Equal("Bea", state.Content!.AuthorLabel);
    }

    [Fact]
    public void WhatWasCountedBeforeAPostArrivedIsAddedToIt()
    {
        var tally = new ActivityRecordRow { Likes = 2, Shares = 1, Flagged = true };
        var state = new PostState(Guid.NewGuid(), "key", 285100000, "X", new SocialMessageRow { Likes = 3 }, tally);
        Assert.Equal((5, 1, true), (state.Likes, state.Shares, state.IsFlagged));
    }

    private static PostState Created(string label = "Ada")
    {
        var state = new PostState(Guid.NewGuid(), "key", 285100000, "X", null, null);
        state.Create(new Post { Network = 285100000, ExternalId = "https://x.example/1", Author = new Author { ExternalId = "https://x.example/ada" }, PostedOn = Noon, Content = Content("Hello", Noon, label) });
        return state;
    }

    private static PostContent Content(string text, DateTime on, string label = "Ada") => new() { On = on, Text = text, AuthorLabel = label };
}
