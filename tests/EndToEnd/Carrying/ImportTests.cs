using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.EndToEnd.Carrying;

/// <summary>The connector's program carries a file into the emulator.</summary>
public sealed class ImportTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("carrying-").FullName;
    private TestEmulator emulator = null!;

    private string File => Path.Combine(folder, "posts.jsonl");

    public async ValueTask InitializeAsync() => emulator = await TestEmulator.Start();

    [Fact]
    public async Task EveryActivityLandsOnceAndTheCompanysPostsAreOutgoing()
    {
        Write(250);
        var (code, output, error) = await Import();
        Assert.True(code == 0, output + error);
        Assert.Single(emulator.Rows("soc_channel", "soc_externalid", ConditionOperator.Equal, Posts.Actor("carry", "brand")));
        Assert.Equal(250, Messages().Count);
        Assert.Equal(125, Messages().Count(m => m.FormattedValues["soc_direction"] == "Outgoing"));
        Assert.Equal(125, Messages().Select(m => m.GetAttributeValue<Microsoft.Xrm.Sdk.EntityReference>("soc_conversationid").Id).Distinct().Count());
    }

    [Fact]
    public async Task ASecondRunGoesOnWhereTheFirstStopped()
    {
        Write(100);
        await Import();
        Write(150);
        var (code, output, _) = await Import();
        Assert.Equal(0, code);
        Assert.Equal(150, Messages().Count);
        Assert.Matches(@"received +50 +150\s+created +50 +150", output);
    }

    [Fact]
    public async Task WhatIsRejectedGoesToAFileWithTheReason()
    {
        Write(10);
        var spoiled = JsonNode.Parse(Line(99))!;
        spoiled["object"]!["published"] = "2026-01-01T10:00:00";
        await System.IO.File.AppendAllTextAsync(File, spoiled.ToJsonString() + "\n");
        var (code, _, _) = await Import();
        Assert.Equal(0, code);
        var rejects = Assert.Single(await System.IO.File.ReadAllLinesAsync(Path.Combine(folder, "posts.jsonl.rejects.jsonl")));
        Assert.Contains("time_without_zone", rejects, StringComparison.Ordinal);
        Assert.Equal(10, Messages().Count);
    }

    public async ValueTask DisposeAsync()
    {
        await emulator.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private Task<(int Code, string Output, string Error)> Import() => ConnectorProgram.Run(folder, "import", File, "--to", emulator.Url.ToString(), "--organizations-are-ours");

    private List<Microsoft.Xrm.Sdk.Entity> Messages() => emulator.Rows("soc_socialmessage", "soc_externalid", ConditionOperator.NotNull, null, "soc_direction", "soc_conversationid");

    private void Write(int lines) => System.IO.File.WriteAllLines(File, Enumerable.Range(0, lines).Select(Line));

    /// <summary>A customer's post, then the company's answer to it.</summary>
    private static string Line(int number)
    {
        var activity = number % 2 == 0 ? Posts.Note("carry", $"{number}", $"customer{number}") : Posts.Note("carry", $"{number}", "brand", $"{number - 1}", published: "2026-01-01T11:00:00Z");
        if (number % 2 == 1) activity["actor"]!["type"] = "Organization";
        return activity.ToJsonString();
    }
}
