using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Tests.Support;

namespace SocialExtension.Plugins.Tests.Ingestion;

public sealed class HeldRowsTests
{
    private static readonly DateTime Posted = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void WhatIsHeldIsReadInOneQueryATableWhateverTheSizeOfTheBatch()
    {
        Assert.Equal(["soc_socialmessage", "soc_socialprofile", "contact", "soc_conversation"], Queried(1));
        Assert.Equal(Queried(1), Queried(Portions.Size));
    }

    [Fact]
    public void ContactsAreNotAskedForWithoutAnAddress() => Assert.DoesNotContain("contact", Queried(5, verified: false));

    private static List<string> Queried(int activities, bool verified = true)
    {
        var service = new CountingService();
        HeldRows.Load(service, [.. Enumerable.Range(0, activities).Select(i => new Post
        {
            Network = 285100000,
            ExternalId = $"https://x.example/status/{i}",
            Author = new Author { ExternalId = $"https://x.example/users/{i}", VerifiedEmail = verified ? $"user{i}@mail.example" : null },
            PostedOn = Posted,
            Content = new PostContent { On = Posted, Text = "Hello", AuthorLabel = "Ada" },
        })], []);
        return service.Queried;
    }
}
