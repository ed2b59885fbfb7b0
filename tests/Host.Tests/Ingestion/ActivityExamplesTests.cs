using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Ingestion;

/// <summary>The test documents of ActivityStreams 2.0, and the page that says what becomes of them.</summary>
public sealed class ActivityExamplesTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    [Fact]
    public async Task ThePageSaysWhatBecomesOfEveryExample()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "activity-types.md"));
        var actual = await ActivityExamples.Page(fixture.Emulator, Path.Combine(AppContext.BaseDirectory, "ActivityStreams"));
        Assert.True(page == actual, "docs/activity-types.md is stale; its last paragraph says how to write it:\n" + Difference(page, actual));
    }

    private static string Difference(string expected, string actual) =>
        "- " + string.Join("\n- ", expected.Split('\n').Except(actual.Split('\n'))) + "\n+ " + string.Join("\n+ ", actual.Split('\n').Except(expected.Split('\n')));
}
