using SocialExtension.Plugins.Identity;

namespace SocialExtension.Plugins.Tests.Identity;

public class RowIdentityTests
{
    private const int X = 285100000;

    [Theory]
    [InlineData("soc_socialmessage", "https://x.example/status/348", "8f17ea4c-d69b-8d50-8985-e48f76e94bc0")]
    [InlineData("soc_conversation", "https://x.example/status/348", "93e02934-0bcb-86fd-8cc5-a0d9be30ed4f")]
    [InlineData("soc_socialprofile", "https://x.example/users/115798", "9c81baa9-e60b-83d7-bebc-1b913e029b36")]
    public void IsTheDocumentedUuid(string table, string externalId, string id) => Assert.Equal(Guid.Parse(id), RowIdentity.Of(table, X, externalId).Id);

    [Fact]
    public void KeyIsTheWholeHashInLowerHex() => Assert.Matches("^[0-9a-f]{64}$", RowIdentity.Of("soc_socialmessage", X, "https://x.example/status/348").Key);

    [Fact]
    public void ThePrimaryKeyFollowsFromTheAlternateKey()
    {
        var identity = RowIdentity.Of("soc_socialmessage", X, "https://x.example/status/348");
        Assert.Equal(identity.Id, RowIdentity.IdOf(identity.Key));
    }

    [Fact]
    public void IdsThatDifferOnlyInUnicodeNormalisationAreTwo() =>
        Assert.NotEqual(RowIdentity.Of("soc_socialmessage", X, "https://x.example/caf\u00e9").Id, RowIdentity.Of("soc_socialmessage", X, "https://x.example/cafe\u0301").Id);

    [Fact]
    public void TheSameIdOnAnotherNetworkIsAnotherRow() =>
        Assert.NotEqual(RowIdentity.Of("soc_socialmessage", X, "https://x.example/1").Id, RowIdentity.Of("soc_socialmessage", X + 1, "https://x.example/1").Id);
}
