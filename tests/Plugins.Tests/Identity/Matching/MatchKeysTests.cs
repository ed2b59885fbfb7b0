using SocialExtension.Plugins.Identity.Matching;

namespace SocialExtension.Plugins.Tests.Identity.Matching;

public sealed class MatchKeysTests
{
    private static readonly Facts John = new() { Name = PersonName.Of("John", "Smith"), Place = new Place { City = "Leeds" }, Emails = ["John.Smith@lamps.example"], Phones = ["+44 113 496 0000"], Sites = [WebSite.Of("www.smith.example")!] };

    [Theory]
    [InlineData("John Smith", null)]
    [InlineData("Smith John", null)]
    [InlineData("Jon Smyth", null)]
    [InlineData("Johnny Smith", null)]
    [InlineData("Dr. John B. Smith", null)]
    [InlineData("Джон Смит", null)]
    [InlineData("J. Smith", "Leeds")]
    [InlineData("John Xmith", null)]
    public void WhoeverMayBeTheSameSharesAKey(string name, string? town) => Assert.True(Meet(new Facts { Name = PersonName.Displayed(name), Place = Place.Free(town) }));

    [Theory]
    [InlineData("Rosa Smith", null)]
    [InlineData("John Quickfeather", null)]
    [InlineData("Smith", "Leeds")]
    [InlineData("🦄", "Leeds")]
    [InlineData("J", null)]
    public void WhoOnlySharesWhatIsCommonDoesNot(string name, string? town) => Assert.False(Meet(new Facts { Name = PersonName.Displayed(name), Place = Place.Free(town) }));

    [Theory]
    [InlineData("John", "Quickfeather", "6002")]
    [InlineData("Rosa", "Smiht", "6020")]
    [InlineData(null, "Smittson", "6002")]
    [InlineData("Johannes", null, "60 02")]
    public void OneNamesBeginningAndThePostalCodeAreEnough(string? given, string? family, string code) => Assert.True(MeetAtPostalCode(PersonName.Of(given, family), code));

    [Theory]
    [InlineData("Rosa", "Quickfeather", "6002")]
    [InlineData("Jacob", "Quickfeather", "6002")]
    [InlineData("John", "Quickfeather", "6003")]
    [InlineData(null, null, "6002")]
    public void ThePostalCodeAloneIsNot(string? given, string? family, string code) => Assert.False(MeetAtPostalCode(PersonName.Of(given, family), code));

    [Fact]
    public void TheFewCharactersOfAPostalDistrictAreNoKey() => Assert.Equal(MatchKeys.Kept(new Facts { Name = John.Name }), MatchKeys.Kept(new Facts { Name = John.Name, Place = new Place { PostalCode = "M1" } }));

    [Fact]
    public void APostalCodeInWhatAProfileSaysIsAskedFor() =>
        Assert.Contains(MatchKeys.Asked(new Facts { Name = PersonName.Displayed("Johanna"), Place = Place.Free("6002 Perth") }), MatchKeys.Kept(AtPostalCode(John.Name, "6002")).Contains);

    [Fact]
    public void TheStreetIsNoKeySinceNoProfileSaysIt() =>
        Assert.Equal(MatchKeys.Kept(John), MatchKeys.Kept(new Facts { Name = John.Name, Place = new Place { City = "Leeds", Street = "7 Wallaby Place" }, Emails = John.Emails, Phones = John.Phones, Sites = John.Sites }));

    [Fact]
    public void AddressNumberAndWebsiteAreKeysOfTheirOwn()
    {
        Assert.True(Meet(new Facts { Emails = ["john.smith@LAMPS.example"] }));
        Assert.True(Meet(new Facts { Phones = ["0113 496 0000"] }));
        Assert.True(Meet(new Facts { Name = PersonName.Displayed("Jay"), ClaimedSites = [WebSite.Of("https://smith.example/me")!] }));
        Assert.False(Meet(new Facts { Name = PersonName.Displayed("Rosa"), ClaimedSites = [WebSite.Of("https://smith.example/me")!] }));
    }

    [Fact]
    public void KeysAreFewAndTellNothing()
    {
        var profile = new Facts { Name = PersonName.Displayed("John Jacob Jingleheimer Schmidt Junior Senior"), Place = Place.Free("Leeds, York, Hull, UK"), Handles = ["a.b.c", "john"], Emails = ["a@b.example"], ClaimedEmails = [.. Enumerable.Range(0, 50).Select(i => $"{i}@c.example")] };
        Assert.InRange(MatchKeys.Asked(profile).Count, 1, MatchKeys.MostAsked);
        Assert.All(MatchKeys.Kept(John), k => Assert.Matches("^[0-9a-f]{24}$", k));
    }

    [Fact]
    public void AtMostTwentyAreComparedTheRarestKeysFirst()
    {
        var found = Enumerable.Range(0, 500).Select(i => (Key: "common", Who: i)).Append((Key: "rare", Who: 499)).ToLookup(p => p.Key, p => p.Who);
        var chosen = Candidates.Of(["common", "rare"], found);
        Assert.Equal(Candidates.Most, chosen.Count);
        Assert.Equal(499, chosen[0]);
    }

    private static bool MeetAtPostalCode(PersonName name, string code) => MatchKeys.Asked(AtPostalCode(name, code)).Intersect(MatchKeys.Kept(AtPostalCode(John.Name, "6002"))).Any();

    private static Facts AtPostalCode(PersonName name, string code) => new() { Name = name, Place = new Place { PostalCode = code } };

    private static bool Meet(Facts profile) => MatchKeys.Asked(profile).Intersect(MatchKeys.Kept(John)).Any();
}
