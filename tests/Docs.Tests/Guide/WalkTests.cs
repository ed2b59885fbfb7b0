namespace SocialExtension.Docs.Tests.Guide;

public sealed class WalkTests
{
    [Fact]
    public void TheTestsThatThePageShowsAreTheOnesThatRun()
    {
        var run = Unindented(File.ReadAllText(Repository.PathOf("tests/Docs.Tests/DevelopersGuideTests.cs")));
        var shown = Walk.Of(Page.Read(Repository.PathOf(FollowedGuide.Path))).Tests;
        Assert.Equal(run.Split("[Fact]").Length - 1, shown.Count);
        Assert.All(shown, t => Assert.Contains(Unindented(t), run, StringComparison.Ordinal));
    }

    [Fact]
    public void AWordingThatNobodyFollowsFails()
    {
        var file = Path.Combine(AppContext.BaseDirectory, $"{Guid.NewGuid():N}.md");
        File.WriteAllText(file, "Somehow put this somewhere:\n\n```sh\nrm\n```\n");
        Assert.Contains("Somehow put this somewhere", Assert.Throws<InvalidOperationException>(() => Walk.Of(Page.Read(file))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnEditGoesToTheOnlyPlaceThatIsMeant()
    {
        Assert.Equal("a\nb\nnew\nc", Text.Below("a\nb\nc", "b", "new\n"));
        Assert.Throws<InvalidOperationException>(() => Text.Below("a\nc", "b", "new"));
        Assert.Throws<InvalidOperationException>(() => Text.Below("b\nb", "b", "new"));
        Assert.Equal(" <x a>\n  A\n </x>\n <x b>\n  A\n </x>", Text.Copied(" <x a>\n  A\n </x>", "<x a>", [("a", "b")]));
        Assert.Throws<InvalidOperationException>(() => Text.Replaced("a", [("b", "c")]));
    }

    private static string Unindented(string text) => string.Join('\n', text.Split('\n').Select(l => l.Trim()));
}
