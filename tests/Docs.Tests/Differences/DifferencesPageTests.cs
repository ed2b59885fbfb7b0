namespace SocialExtension.Docs.Tests.Differences;

public sealed class DifferencesPageTests
{
    [Fact]
    public async Task ThePageSaysWhatTheEmulatorsTestsTell()
    {
        var text = DifferencesPage.Text(TestSources.Read());
        var file = Repository.PathOf(DifferencesPage.File);
        if (Environment.GetEnvironmentVariable("SOCIAL_WRITE_DOCS") == "1") await File.WriteAllTextAsync(file, text);
        Assert.Equal(text, (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void TestsAreFoundInEveryArea()
    {
        var told = TestSources.Read();
        Assert.Superset(new HashSet<string> { "Queries", "Pipeline", "Messages", "Security", "Solutions", "Web api", "Clients" }, told.Select(t => t.Area).ToHashSet());
        Assert.All(told, t => Assert.True(t.Tests > 0, t.Name));
        Assert.InRange(told.Sum(t => t.Differs.Count), 5, 100);
        Assert.InRange(told.Sum(t => t.Missing.Count), 5, 100);
    }
}
