using SocialExtension.Plugins.Identity.Matching;

namespace SocialExtension.Plugins.Tests.Identity.Matching;

public sealed class PlaceComparisonTests
{
    private static readonly Place Perth = new() { City = "Perth", PostalCode = "6002" };

    [Fact]
    public void ThePostalCodeInWhatAProfileSaysSpeaksForIt()
    {
        var piece = PlaceComparison.Of(Place.Free("6002 Perth"), Perth)!;
        Assert.Equal("Places: the city is the same, the postal code is the same.", piece.Sentence);
        Assert.True(piece.Bits > PlaceComparison.Of(Place.Free("Perth"), Perth)!.Bits);
    }

    [Theory]
    [InlineData("Perth, since 1998")]
    [InlineData("6003 Perth")]
    public void AnotherNumberInItSaysNothing(string text) => Assert.Equal(PlaceComparison.Of(Place.Free("Perth"), Perth)!.Bits, PlaceComparison.Of(Place.Free(text), Perth)!.Bits);

    [Fact]
    public void ANumberSaysNothingWhereNoPostalCodeIsOnRecord() => Assert.Equal("Places: the city is the same.", PlaceComparison.Of(Place.Free("6002 Perth"), new Place { City = "Perth" })!.Sentence);

    [Fact]
    public void TwoSwappedDigitsOfAHouseNumberAreTheSame() =>
        Assert.Contains("the house number is the same", PlaceComparison.Of(new Place { Street = "21 Kent Street" }, new Place { Street = "12 Kent Street" })!.Sentence, StringComparison.Ordinal);
}
