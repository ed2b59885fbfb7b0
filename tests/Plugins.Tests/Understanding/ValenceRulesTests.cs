using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Tests.Understanding;

/// <summary>VADER's rules, each by two texts that differ in one thing.</summary>
public class ValenceRulesTests
{
    [Theory]
    [InlineData("The food is good", "The food is very good")]
    [InlineData("The food is good", "The food is GOOD")]
    [InlineData("The food is good", "The food is good!")]
    [InlineData("The food is good!", "The food is good!!!")]
    [InlineData("The food is somewhat good", "The food is good")]
    [InlineData("The food is not good", "The food is good")]
    [InlineData("The food isn't very good", "The food is very good")]
    [InlineData("The food is good but the room is terrible", "The food is terrible but the room is good")]
    [InlineData("The food is terrible", "The food is not terrible")]
    [InlineData("The food is good :(", "The food is good :)")]
    [InlineData("The food is good 😡", "The food is good 😍")]
    [InlineData("The food is bad #horrible", "The food is bad")]
    [InlineData("worst #worstservice", "worst")]
    public void TheFirstIsLessThanTheSecond(string less, string more) => Assert.True(Compound(less) < Compound(more), $"{Compound(less)} < {Compound(more)}");

    [Theory]
    [InlineData("The table is made of wood")]
    [InlineData("")]
    [InlineData("@good https://good.example/great")]
    public void WithoutAWordOfTheLexiconItIsNothing(string text) => Assert.Equal(0, Compound(text));

    [Fact]
    public void WhereAllIsInCapitalsTheyMeanNothing() => Assert.Equal(Compound("the food is good"), Compound("THE FOOD IS GOOD"));

    [Fact]
    public void ANegationDoesNotReachOverAFullStop() => Assert.True(Compound("I did not. Good food") > 0);

    /// <summary>The paper's own example and formula: 1.9 over the root of its square and 15.</summary>
    [Fact]
    public void ASumBecomesAScoreByThePapersFormula() => Assert.Equal(1.9 / Math.Sqrt((1.9 * 1.9) + 15), Compound("good"), 6);

    [Fact]
    public void AnOrganizationsWordsWin()
    {
        var own = Lexicon.General.With("sick = 3\nclear the deck\t-2.5");
        Assert.True(Compound("that is sick", own) > 0);
        Assert.True(Compound("they clear the deck", own) < 0);
        Assert.True(Compound("that is sick") < 0);
    }

    [Theory]
    [InlineData("good", "Line 1")]
    [InlineData("good = 3\nbad = many", "Line 2")]
    [InlineData("good = 4.5", "Line 1")]
    [InlineData("good = NaN", "Line 1")]
    [InlineData("= 3", "Line 1")]
    public void ALineThatIsNoWordAndNumberIsRefusedByItsNumber(string lines, string says) => Assert.Contains(says, Assert.Throws<FormatException>(() => Lexicon.General.With(lines)).Message);

    private static double Compound(string text, Lexicon? lexicon = null) => ValenceRules.Read(WordReader.Read(text, lexicon ?? Lexicon.General), lexicon ?? Lexicon.General).Compound;
}
