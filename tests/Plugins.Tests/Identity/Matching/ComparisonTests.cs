using SocialExtension.Plugins.Identity.Matching;

namespace SocialExtension.Plugins.Tests.Identity.Matching;

public sealed class ComparisonTests
{
    private static readonly Facts Mira = new()
    {
        Name = PersonName.Of("Mira", "Thornberry"),
        Place = new Place { City = "Leeds", Country = "United Kingdom" },
        Emails = ["mira.thornberry@lamps.example"],
        Phones = ["+44 20 7946 0958"],
        Sites = [WebSite.Of("https://www.thornberry.example")!],
        Employer = "Lamps & Shades Ltd",
        Handles = ["miralamps"],
        Born = new DateTime(1980, 3, 14),
    };

    [Fact]
    public void ARareNameInTheSameTownIsSuggested()
    {
        var comparison = Comparison.Of(new Facts { Name = PersonName.Displayed("Mira Thornberry"), Place = Place.Free("Leeds, UK") }, Mira);
        Assert.InRange(comparison.Chance, 0.9, 1);
        Assert.Equal(["name", "place"], comparison.Pieces.Select(p => p.Kind));
        Assert.Contains("the city is the same", comparison.Pieces[1].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void ACommonNameAloneIsNot() => Assert.InRange(Comparison.Of(new Facts { Name = PersonName.Displayed("John Smith") }, new Facts { Name = PersonName.Of("John", "Smith") }).Chance, 0, 0.2);

    [Fact]
    public void AProfileThatClaimsAnothersWebsiteIsNotSuggestedForThatAlone()
    {
        var claims = new Facts { Name = PersonName.Displayed("Rosa Quickfeather"), ClaimedSites = Mira.Sites };
        Assert.InRange(Comparison.Of(claims, Mira).Chance, 0, 0.01);
        Assert.Contains("nobody verified that it is theirs", Piece(claims, "site").Sentence, StringComparison.Ordinal);
        Assert.True(Piece(new Facts { Sites = Mira.Sites }, "site").Bits > Piece(claims, "site").Bits);
    }

    [Fact]
    public void TheWebsitesDomainIsComparedWithThatOfTheEmail()
    {
        Assert.True(Piece(new Facts { Sites = [WebSite.Of("https://lamps.example/about")!] }, "site").Bits > 0);
        Assert.DoesNotContain(Pieces(new Facts { Sites = [WebSite.Of("https://gmail.com/x")!] }, new Facts { Name = Mira.Name, Emails = ["a@gmail.com"] }), p => p.Kind == "site");
    }

    [Fact]
    public void ATelephoneNumberCountsHoweverItIsWritten()
    {
        Assert.Equal(14, Piece(new Facts { Phones = ["020 7946-0958"] }, "phone").Bits);
        Assert.DoesNotContain(Pieces(new Facts { Phones = ["0958"] }, Mira), p => p.Kind == "phone");
    }

    [Fact]
    public void HandleEmployerLanguageAndBirthdayCount()
    {
        Assert.Contains("is on record", Piece(new Facts { Handles = ["MiraLamps"] }, "handle").Sentence, StringComparison.Ordinal);
        Assert.Contains("before the @", Piece(new Facts { Handles = ["mira_thornberry"] }, "handle").Sentence, StringComparison.Ordinal);
        Assert.Contains("Lamps & Shades", Piece(new Facts { Bio = "I make lamps. Work: LAMPS & SHADES." }, "employer").Sentence, StringComparison.Ordinal);
        Assert.True(Piece(new Facts { Language = "en" }, "language").Bits > 0);
        Assert.True(Piece(new Facts { Language = "fi" }, "language").Bits < 0);
        Assert.True(Piece(new Facts { Born = new DateTime(1980, 3, 15) }, "born").Bits > 0);
        Assert.True(Piece(new Facts { Born = new DateTime(1971, 12, 2) }, "born").Bits < 0);
    }

    [Fact]
    public void AnotherCountrySpeaksAgainst() => Assert.True(Piece(new Facts { Place = Place.Free("Toronto, Canada") }, "place").Bits < -2);

    [Fact]
    public void ACompanyIsComparedByItsNameWithoutLegalForm()
    {
        var company = new Facts { Organization = "Lamps & Shades Ltd", Sites = [WebSite.Of("lamps.example")!] };
        var profile = new Facts { Name = PersonName.Displayed("Lamps & Shades"), Sites = [WebSite.Of("https://lamps.example")!] };
        Assert.InRange(Comparison.Of(profile, company).Chance, 0.99, 1);
        Assert.InRange(Comparison.Of(new Facts { Name = PersonName.Displayed("Rosa"), ClaimedSites = profile.Sites }, company).Chance, 0, 0.01);
    }

    private static IReadOnlyList<Piece> Pieces(Facts profile, Facts customer) => Comparison.Of(profile, customer).Pieces;

    private static Piece Piece(Facts profile, string kind) => Assert.Single(Pieces(profile, Mira), p => p.Kind == kind);
}
