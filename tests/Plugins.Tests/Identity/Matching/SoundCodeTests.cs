using SocialExtension.Plugins.Identity.Matching;

namespace SocialExtension.Plugins.Tests.Identity.Matching;

public sealed class SoundCodeTests
{
    [Theory]
    [InlineData("smith", "smyth")]
    [InlineData("muller", "mueller")]
    [InlineData("catherine", "kathryn")]
    [InlineData("philip", "filip")]
    [InlineData("knight", "night")]
    [InlineData("wright", "right")]
    [InlineData("dmitri", "dmitriy")]
    [InlineData("dzheyms", "james")]
    public void WhatSoundsAlikeHasOneCode(string a, string b) => Assert.Equal(SoundCode.Of(a), SoundCode.Of(b));

    [Theory]
    [InlineData("smith", "brown")]
    [InlineData("anna", "maria")]
    [InlineData("王伟", "李娜")]
    public void WhatSoundsDifferentHasAnother(string a, string b) => Assert.NotEqual(SoundCode.Of(a), SoundCode.Of(b));
}
