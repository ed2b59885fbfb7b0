using SocialExtension.Plugins.Identity.Matching;

namespace SocialExtension.Plugins.Tests.Identity.Matching;

public sealed class SuggestionTests
{
    private static readonly Facts Profile = new() { Name = PersonName.Displayed("Mira Thornberry"), Place = Place.Free("Leeds") };

    [Fact]
    public void NobodyIsSuggestedWhereNobodyFits() => Assert.Null(Suggest(new Facts { Name = PersonName.Of("Rosa", "Quickfeather") }));

    [Fact]
    public void TheBestIsSuggestedWithItsShareOfTheOdds()
    {
        var suggestion = Suggest(Contact("Leeds"), Contact("Hull"))!;
        Assert.Equal(0, suggestion.Best.Key);
        Assert.True(suggestion.IsClear);
        Assert.InRange(suggestion.Score, 0.8, 1);
    }

    [Fact]
    public void TwoWhoFitEquallyAreNotToldApart()
    {
        var suggestion = Suggest(Contact("Leeds"), Contact("Leeds"))!;
        Assert.False(suggestion.IsClear);
        Assert.Equal(2, suggestion.Ranked.Count);
        Assert.InRange(suggestion.Score, 0.3, 0.5);
    }

    private static Facts Contact(string city) => new() { Name = PersonName.Of("Mira", "Thornberry"), Place = new Place { City = city } };

    private static Suggestion<int>? Suggest(params Facts[] customers) => Suggestion<int>.Of(customers.Select((c, i) => KeyValuePair.Create(i, Comparison.Of(Profile, c))));
}
