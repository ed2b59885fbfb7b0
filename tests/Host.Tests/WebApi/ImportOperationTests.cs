using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.WebApi;

/// <summary>Solutions that come by the Web API.</summary>
public sealed class ImportOperationTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public async Task ASolutionIsImported()
    {
        var job = Guid.NewGuid();
        Assert.Equal(204, (await emulator.Post("ImportSolution", Body(File.ReadAllBytes(Zip.Ours), job))).Status);
        Assert.Equal("SocialExtension", emulator.Service().Retrieve("importjob", job, new ColumnSet("solutionname"))["solutionname"]);
    }

    [Fact]
    public async Task WhatIsNoSolutionIsRefusedAndItsJobSaysWhy()
    {
        var job = Guid.NewGuid();
        var answer = await emulator.Post("ImportSolution", Body([1, 2, 3], job));
        Assert.Equal((400, "0x80048060"), (answer.Status, answer.ErrorCode));
        Assert.Contains("0x80048060", (string)emulator.Service().Retrieve("importjob", job, new ColumnSet("data"))["data"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CustomizationFile", "not base64", 400, "0x80048d19")]
    [InlineData("CustomizationFile", null, 400, "0x80040203")]
    [InlineData("HoldingSolution", true, 501, "0x80040219")]
    public async Task WhatDoesNotFitIsRefused(string parameter, object? value, int status, string code)
    {
        var body = Body([1], Guid.NewGuid());
        body[parameter] = JsonValue.Create(value);
        var answer = await emulator.Post("ImportSolution", body);
        Assert.Equal((status, code), (answer.Status, answer.ErrorCode));
    }

    [Fact]
    public async Task ItTakesThePrivilege()
    {
        var answer = await emulator.Post("ImportSolution", Body([1], Guid.NewGuid()), "agent");
        Assert.Equal((403, "0x80040220"), (answer.Status, answer.ErrorCode));
    }

    private static JsonObject Body(byte[] zip, Guid job) => new() { ["OverwriteUnmanagedCustomizations"] = false, ["PublishWorkflows"] = true, ["CustomizationFile"] = Convert.ToBase64String(zip), ["ImportJobId"] = job };
}
