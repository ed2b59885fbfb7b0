using SocialExtension.Connectors.Tests.Support;

namespace SocialExtension.Connectors.Tests.Running;

/// <summary>A command line that can't be carried out ends with 1, and nothing is sent.</summary>
public sealed class CommandLineTests
{
    [Theory]
    [InlineData("import FILE", "--to")]
    [InlineData("import --to URL", "argument missing")]
    [InlineData("import FILE --to URL --batch 0", "from 1 to 500")]
    [InlineData("import FILE --to URL --batch 501", "from 1 to 500")]
    [InlineData("import FILE --to URL --batch many", "from 1 to 500")]
    [InlineData("import FILE --to URL --tries 0", "from 1 to 100")]
    [InlineData("import FILE --to URL --channel-id 5", "5")]
    [InlineData("import FILE --to URL --colour", "--colour")]
    [InlineData("import FILE.not --to URL", "can't be read")]
    [InlineData("import FILE --to http://contoso.example", "Use https")]
    [InlineData("import FILE --to https://contoso.example", "SOCIAL_TOKEN")]
    [InlineData("import FILE --to nonsense", "--to is not an address")]
    public async Task ItEndsWithOneAndSaysWhy(string line, string sentence)
    {
        await using var bench = await ImportBench.With(Activities.Notes(1));
        var run = await bench.Run(null, line.Split(' ').Select(w => w.Replace("FILE", bench.File).Replace("URL", bench.Organization.Url)).ToArray());
        Assert.Equal((1, 0), (run.ExitCode, bench.Organization.Requests.Count));
        Assert.Contains(sentence, run.Error);
    }

    [Fact]
    public async Task ABrokenDocumentIsTakenInAsFarAsItGoesAndEndsWithOne()
    {
        await using var bench = await ImportBench.Start();
        bench.Write($"[{Activities.Note(1)},{Activities.Note(2)},{{\"id\":");
        var run = await bench.Import();
        Assert.Equal((1, "2"), (run.ExitCode, run.Row("created")));
        Assert.Contains("stops in the middle", run.Error);
        bench.Write($"[{Activities.Note(1)},{Activities.Note(2)},{Activities.Note(3)}]");
        run = await bench.Import();
        Assert.Equal((0, "1"), (run.ExitCode, run.Row("created")));
    }

    [Fact]
    public async Task AStateFolderThatCannotBeWrittenIsSaid()
    {
        await using var bench = await ImportBench.With(Activities.Notes(1));
        var run = await bench.Import("--state", Path.Combine(bench.File, "below"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--state", run.Error);
    }
}
