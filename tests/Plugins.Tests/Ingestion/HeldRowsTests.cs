using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Tests.Support;

namespace SocialExtension.Plugins.Tests.Ingestion;

public sealed class HeldRowsTests
{
    [Fact]
    public void WhatIsHeldIsReadInOneQueryATableWhateverTheSizeOfTheBatch()
    {
        Assert.Equal(["soc_socialmessage", "soc_socialprofile", "contact", "soc_conversation"], Queried(1));
        Assert.Equal(Queried(1), Queried(Intake.Limit));
    }

    [Fact]
    public void ContactsAreNotAskedForWithoutAnAddress() => Assert.DoesNotContain("contact", Queried(5, verified: false));

    private static List<string> Queried(int activities, bool verified = true)
    {
        var service = new CountingService();
        HeldRows.Load(service, [.. Enumerable.Range(0, activities).Select(i => new Activity
        {
            Network = 285100000,
            ExternalId = $"https://x.example/status/{i}",
            Author = new Author { ExternalId = $"https://x.example/users/{i}", VerifiedEmail = verified ? $"user{i}@mail.example" : null },
            Text = "Hello",
            PostedOn = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        })]);
        return service.Queried;
    }
}
