using SocialExtension.Plugins.Identity.Matching;

namespace SocialExtension.Plugins.Tests.Identity.Matching;

public sealed class NameTextTests
{
    [Theory]
    [InlineData("Zoë Müller-Weiß", "zoe muller weiss")]
    [InlineData("✨ Dr. Łukasz O’Brien 🌻", "lukasz obrien")]
    [InlineData("Ｊｏｈｎ Smith Jr.", "john smith")]
    [InlineData("Anna van der Berg", "anna berg")]
    [InlineData("Marilyn Le", "marilyn le")]
    [InlineData("Lillian Herr", "lillian herr")]
    [InlineData("Дмитрий Щукин", "dmitriy shchukin")]
    [InlineData("Γιώργος Παπαδόπουλος", "giorgos papadopoulos")]
    [InlineData("김민수", "gimminsu")]
    [InlineData("さくら タナカ", "sakura tanaka")]
    [InlineData("محمد", "mhmd")]
    [InlineData("王伟", "王伟")]
    [InlineData("X", "x")]
    [InlineData("🦄🦄", "")]
    [InlineData("42", "")]
    [InlineData(null, "")]
    public void ANameIsReadAsWordsThatCanBeCompared(string? name, string words) => Assert.Equal(words, string.Join(' ', NameText.Words(name)));

    [Fact]
    public void LoneSurrogatesAndEndlessNamesDoNoHarm()
    {
        Assert.Equal(["mira"], NameText.Words("\ud83cMira\udf3b"));
        Assert.True(NameText.Words(string.Join(' ', Enumerable.Repeat("abc", 5000))).Count <= 8);
    }
}
