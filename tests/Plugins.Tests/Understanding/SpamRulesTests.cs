using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Tests.Understanding;

/// <summary>What is spam, and what is only angry.</summary>
public class SpamRulesTests
{
    [Theory]
    [InlineData("Make money online, dm me to earn, 100% free")]
    [InlineData("Free gift cards https://x.example/win")]
    [InlineData("lamp lamp lamp lamp lamp lamp lamp lamp lamp lamp lamp lamp lamp lamp")]
    [InlineData("win @a @b @c @d @e @f @g @h @i")]
    public void PromotionAndRepetitionAreSpam(string text) => Assert.NotEmpty(new Judge().Read(new MessageText(text)).SpamEvidence);

    [Theory]
    [InlineData("YOU ARE THE WORST, THE WORST, THE WORST!!!")]
    [InlineData("I used the promo code and it does not work")]
    [InlineData("see https://x.example/1 for a picture of the damage")]
    [InlineData("")]
    public void AngerAndLinksAreNone(string text) => Assert.Empty(new Judge().Read(new MessageText(text)).SpamEvidence);
}
