using System.Security.Cryptography;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Tests.Understanding;

/// <summary>What the assembly carries is what the training command wrote, and its licence is with it.</summary>
public class ResourcesTests
{
    [Theory]
    [InlineData("vader.txt")]
    [InlineData("emoji.txt")]
    [InlineData("english.bin")]
    [InlineData("sentiment.bin")]
    public void WhatWasTrainedIsWhatIsNoted(string name)
    {
        var notices = System.Text.Encoding.UTF8.GetString(Embedded.Bytes("NOTICES.md"));
        Assert.Contains($"| {name} | {Convert.ToHexStringLower(SHA256.HashData(Embedded.Bytes(name)))} |", notices);
        Assert.Contains("Copyright (c) 2016 C.J. Hutto", notices);
    }

    [Fact]
    public void EveryCueIsKnownByItsKindAndHasAWeight() =>
        Assert.All(Embedded.Rows("cues.txt"), r => Assert.True(r.Length == 3 && Enum.TryParse<Cue>(r[0], true, out _) && int.Parse(r[1], System.Globalization.CultureInfo.InvariantCulture) is > 0 and < 10, string.Join('|', r)));

    [Theory]
    [InlineData("service.txt")]
    [InlineData("idioms.txt")]
    [InlineData("vader.txt")]
    public void EveryValenceIsFromMinusFourToFour(string name) => Assert.All(Embedded.Rows(name), r => Assert.InRange(int.Parse(r[1], System.Globalization.CultureInfo.InvariantCulture), -40, 40));

    [Theory]
    [InlineData("service.txt")]
    [InlineData("idioms.txt")]
    public void NoEntryStandsTwice(string name) => Assert.Empty(Embedded.Rows(name).GroupBy(r => r[0]).Where(g => g.Count() > 1).Select(g => g.Key));
}
