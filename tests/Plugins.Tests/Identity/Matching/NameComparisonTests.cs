using SocialExtension.Plugins.Identity.Matching;

namespace SocialExtension.Plugins.Tests.Identity.Matching;

public sealed class NameComparisonTests
{
    private static readonly PersonName William = PersonName.Of("William", "Thornberry");

    [Fact]
    public void TheSameNameWeighsMoreTheRarerItIs() => Assert.True(Bits("Mira Thornberry", PersonName.Of("Mira", "Thornberry")) > Bits("John Smith", PersonName.Of("John", "Smith")) + 5);

    [Theory]
    [InlineData("William Thornberry", "Bill Thornberry")]
    [InlineData("Bill Thornberry", "Wiliam Thornbery")]
    [InlineData("Thornberry William", "Thornberry Rosa")]
    [InlineData("W. Thornberry", "R. Thornberry")]
    [InlineData("Вильям Торнберри", "Роза Торнберри")]
    [InlineData("William J. R. Thornberry", "William J. R. Quickfeather")]
    public void TheCloserNameWeighsMore(string closer, string farther) => Assert.True(Bits(closer, William) > Bits(farther, William));

    [Theory]
    [InlineData("🦄")]
    [InlineData("")]
    [InlineData("1234")]
    public void WhatHoldsNoNameSaysNothing(string shown) => Assert.Null(NameComparison.Of(PersonName.Displayed(shown), William));

    [Fact]
    public void OneLetterSaysLittle() => Assert.InRange(Bits("W", William), 0, 2);

    [Fact]
    public void TheSentenceSaysWhatWasCompared() =>
        Assert.Equal("The name “Bill Thornberry” and the customer's are compared in parts: the given names are forms of one name, the family names are the same.", NameComparison.Of(PersonName.Displayed("Bill Thornberry"), William)!.Sentence);

    [Theory]
    [InlineData("William Thornberry", false)]
    [InlineData("Thornberry, William", false)]
    [InlineData("Viliam Thornberry", true)]
    [InlineData("Rosa Thornberry", true)]
    [InlineData("William Quickfeather", true)]
    [InlineData("Bill Thornberry", true)]
    [InlineData("W. Thornberry", true)]
    [InlineData("Rosa", false)]
    [InlineData("wthorn84", false)]
    public void AFullNameThatIsNotSurelyTheSameDiffers(string shown, bool differs) => Assert.Equal(differs, NameComparison.Differ(PersonName.Displayed(shown), William));

    [Fact]
    public void AContactWithoutAFullNameCanNotDiffer() => Assert.False(NameComparison.Differ(PersonName.Displayed("Rosa Quickfeather"), PersonName.Of(null, "Thornberry")));

    private static double Bits(string shown, PersonName customer) => NameComparison.Of(PersonName.Displayed(shown), customer)!.Bits;
}
