using System.Text;
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
    public async Task OrAfterTheAnswerByASystemJob()
    {
        var job = Guid.NewGuid();
        var answer = await emulator.Post("ImportSolutionAsync", Body(File.ReadAllBytes(Zip.Ours), job));
        Assert.Equal((200, job.ToString()), (answer.Status, (string)answer.Json["ImportJobKey"]!));
        var path = $"asyncoperations({answer.Json["AsyncOperationId"]})?$select=statecode,statuscode,operationtype";
        for (var until = DateTime.UtcNow.AddMinutes(2); (int)(await emulator.Get(path)).Json["statecode"]! != 3 && DateTime.UtcNow < until;) await Task.Delay(100, TestContext.Current.CancellationToken);
        var row = (await emulator.Get(path)).Json;
        Assert.Equal((30, 93), ((int)row["statuscode"]!, (int)row["operationtype"]!));
        Assert.Equal(100, (double)(await emulator.Get($"importjobs({job})?$select=progress")).Json["progress"]!);
    }

    [Fact]
    public async Task AnUnmanagedSolutionIsExportedAndAManagedOneIsNot()
    {
        var zip = Zip.With(("solution.xml", file => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file).Replace("<Managed>1</Managed>", "<Managed>0</Managed>", StringComparison.Ordinal))));
        await using var other = await TestEmulator.Start(true, zip);
        var answer = await other.Post("ExportSolution", new JsonObject { ["SolutionName"] = "SocialExtension", ["Managed"] = false, ["ExportGeneralSettings"] = false });
        Assert.Equal(File.ReadAllBytes(zip), Convert.FromBase64String((string)answer.Json["ExportSolutionFile"]!));
        var refused = await emulator.Post("ExportSolution", new JsonObject { ["SolutionName"] = "SocialExtension", ["Managed"] = false });
        Assert.Equal((400, "0x80048036"), (refused.Status, refused.ErrorCode));
    }

    [Fact]
    public async Task ItTakesThePrivilege()
    {
        var answer = await emulator.Post("ImportSolution", Body([1], Guid.NewGuid()), "agent");
        Assert.Equal((403, "0x80040220"), (answer.Status, answer.ErrorCode));
    }

    private static JsonObject Body(byte[] zip, Guid job) => new() { ["OverwriteUnmanagedCustomizations"] = false, ["PublishWorkflows"] = true, ["CustomizationFile"] = Convert.ToBase64String(zip), ["ImportJobId"] = job };
}
