using SocialExtension.Plugins.Identity.Matching;

namespace SocialExtension.Plugins.Tests.Identity.Matching;

public sealed class SpellingTests
{
    /// <summary>The examples of Winkler's paper.</summary>
    [Theory]
    [InlineData("martha", "marhta", 0.961)]
    [InlineData("dixon", "dicksonx", 0.813)]
    [InlineData("dwayne", "duane", 0.840)]
    [InlineData("abc", "xyz", 0)]
    [InlineData("", "a", 0)]
    [InlineData("a", "a", 1)]
    public void LikenessIsThatOfJaroAndWinkler(string a, string b, double alike) => Assert.Equal(alike, Spelling.Alike(a, b), 0.0006);

    [Theory]
    [InlineData("6002", "6020", true)]
    [InlineData("6002", "602", true)]
    [InlineData("6002", "60021", true)]
    [InlineData("6002", "6003", true)]
    [InlineData("6002", "6002", false)]
    [InlineData("6002", "6114", false)]
    [InlineData("6002", "2600", false)]
    [InlineData("", "1", true)]
    public void OneSlipIsOneKeystroke(string a, string b, bool expected)
    {
        Assert.Equal(expected, Spelling.IsOneSlip(a, b));
        Assert.Equal(expected, Spelling.IsOneSlip(b, a));
    }
}
