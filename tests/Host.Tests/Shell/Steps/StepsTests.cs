using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Shell.Steps;

/// <summary>Which steps ran on a row, as its page gets them.</summary>
public sealed class StepsTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public async Task RequestsComeFromTheNewestOnWithTheStepsOfThatRowOnly()
    {
        var id = Profile();
        Profile();
        emulator.Service("manager").Update(new Entity("soc_socialprofile", id) { ["soc_externalid"] = "https://x.example/users/other" });
        var steps = (await emulator.Get($"/emulator/shell/steps?etn=soc_socialprofile&id={id}")).Json;
        Assert.Equal(("Social profile", "soc_socialprofiles", "soc_name"), ((string)steps["label"]!, (string)steps["set"]!, (string)steps["name"]!));
        var requests = steps["requests"]!.AsArray();
        Assert.Equal(["Update", "Create"], requests.Select(r => (string)r!["runs"]![0]!["message"]!));
        Assert.Equal(2, requests.Select(r => (string)r!["correlationId"]!).Distinct().Count());
        var run = Assert.Single(requests[0]!["runs"]!.AsArray())!;
        Assert.Equal(("PreOperation", "Synchronous", "SocialExtension.Plugins.Identity.KeepProfileKey", 1, 1), ((string)run["stage"]!, (string)run["mode"]!, (string)run["plugin"]!, (int)run["rank"]!, (int)run["depth"]!));
        Assert.Equal("Manager", (string)run["user"]!);
        Assert.True((double)run["milliseconds"]! >= 0);
        Assert.Null(run["failure"]);
    }

    [Fact]
    public async Task AStepThatRefusedIsThereThoughNothingWasWritten()
    {
        var team = emulator.Service().Create(new Entity("team") { ["name"] = "Blind", ["businessunitid"] = new EntityReference("businessunit", emulator.Organization.RootBusinessUnitId), ["administratorid"] = new EntityReference("systemuser", emulator.UserId("admin")) });
        var id = Guid.NewGuid();
        Assert.ThrowsAny<FaultException>(() => emulator.Service("admin").Create(new Entity("soc_channel", id) { ["soc_name"] = "Refused", ["soc_network"] = new OptionSetValue(285100000), ["soc_externalid"] = "https://x.example/refused", ["soc_ownerteamid"] = new EntityReference("team", team) }));
        var request = Assert.Single((await emulator.Get($"/emulator/shell/steps?etn=soc_channel&id={id}")).Json["requests"]!.AsArray())!;
        Assert.True((bool)request["failed"]!);
        var run = Assert.Single(request["runs"]!.AsArray())!;
        Assert.Equal("SocialExtension.Plugins.Ingestion.RefuseTeamWithoutRead", (string)run["plugin"]!);
        Assert.StartsWith("Microsoft.Xrm.Sdk.InvalidPluginExecutionException: ", (string)run["failure"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OfAnUnknownTableThereIsAnError() => Assert.Equal("0x80041102", (await emulator.Get($"/emulator/shell/steps?etn=nothing&id={Guid.NewGuid()}")).ErrorCode);

    private Guid Profile() => emulator.Service("manager").Create(new Entity("soc_socialprofile") { ["soc_name"] = "Someone", ["soc_network"] = new OptionSetValue(285100000), ["soc_externalid"] = $"https://x.example/users/{Guid.NewGuid()}" });
}
