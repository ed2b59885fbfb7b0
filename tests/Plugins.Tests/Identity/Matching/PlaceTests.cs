using SocialExtension.Plugins.Identity.Matching;

namespace SocialExtension.Plugins.Tests.Identity.Matching;

public sealed class PlaceTests
{
    [Theory]
    [InlineData("8001 Zürich", "8001")]
    [InlineData("Perth WA 6002, Australia", "6002")]
    [InlineData("Building 7, 10115 Berlin", "10115")]
    [InlineData("560001 Bengaluru", "560001")]
    [InlineData("Leeds", null)]
    [InlineData("Area 51, Nevada", null)]
    [InlineData("Leeds, +441134960000", null)]
    [InlineData("8001", null)]
    public void ANumberOfFourToSixDigitsBesideATownIsAPostalCode(string text, string? code) => Assert.Equal(code, Place.Free(text).PostalCode);

    [Theory]
    [InlineData("8001 Zürich", "zurich")]
    [InlineData("Leeds, UK", "leeds")]
    public void TheFirstPartIsTheCityWithoutItsPostalCode(string text, string city) => Assert.Equal(city, Place.Free(text).City);
}
