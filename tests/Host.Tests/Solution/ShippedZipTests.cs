using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Solution;

/// <summary>What the emulator does comes out of the zip: the DLL, the steps and the roles in it, and nothing beside.</summary>
public sealed class ShippedZipTests
{
    private const string Assembly = "SocialExtensionPlugins.dll";
    private const string Customizations = "customizations.xml";
    private const string KeepProfileKey = "SocialExtension.Plugins.Identity.KeepProfileKey";
    private static readonly Dictionary<string, object> Profile = new() { ["soc_name"] = "Ada", ["soc_network"] = Posts.X, ["soc_externalid"] = "https://x.example/zip/users/ada" };

    [Fact]
    public async Task TheShippedZipAnswersWithItsOwnView()
    {
        await using var emulator = await TestEmulator.Start(empty: true, Zip.Ours);
        Assert.Contains("\"version\":1", await View(emulator), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AZipWithAnotherDllAnswersOtherwise()
    {
        await using var emulator = await TestEmulator.Start(empty: true, Zip.With((Assembly, _ => OtherDll())));
        Assert.Equal("another DLL", await View(emulator));
    }

    [Fact]
    public async Task AClassThatTheDllLacksIsAnErrorThatNamesIt()
    {
        await using var emulator = await TestEmulator.Start(empty: true, Zip.With((Assembly, _ => OtherDll())));
        var answer = await emulator.Post("soc_socialprofiles", Profile);
        Assert.Equal(500, answer.Status);
        Assert.Contains(KeepProfileKey, answer.ErrorMessage, StringComparison.Ordinal);
        Assert.Empty((await emulator.Get("soc_socialprofiles")).Rows);
    }

    [Fact]
    public async Task AProfileGetsItsKeyFromAStep()
    {
        await using var emulator = await TestEmulator.Start(empty: true, Zip.Ours);
        Assert.NotNull((await Created(emulator))["soc_key"]);
    }

    [Fact]
    public async Task AZipWithoutTheStepDoesNotProcess()
    {
        await using var emulator = await TestEmulator.Start(empty: true, WithoutStep(alsoItsRoot: true));
        Assert.Null((await Created(emulator))["soc_key"]);
    }

    [Fact]
    public async Task AStepThatSolutionXmlDeclaresAndNobodyDescribesIsRefused()
    {
        var refused = await Assert.ThrowsAsync<StartException>(() => TestEmulator.Start(empty: true, WithoutStep(alsoItsRoot: false)));
        Assert.Contains("Cannot add a Root Component", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APrivilegeTakenOutOfARoleTurnsAnAnswerIntoARefusal()
    {
        await using var whole = await TestEmulator.Start(empty: true, Zip.Ours);
        Assert.Equal(200, (await whole.Get("soc_socialprofiles", "reader")).Status);
        await using var lacking = await TestEmulator.Start(empty: true, Zip.With(Zip.Text(Customizations, xml => Changed(xml, customizations =>
            customizations.Descendants("RolePrivilege").Where(p => (string?)p.Attribute("name") == "prvReadsoc_socialprofile").Remove()))));
        var answer = await lacking.Get("soc_socialprofiles", "reader");
        Assert.Equal(403, answer.Status);
        Assert.Contains("prvReadsoc_socialprofile", answer.ErrorMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APlugInThatThrowsInPostOperationLeavesNoRow()
    {
        await using var emulator = await TestEmulator.Start(empty: true, WithClass("SocialExtension.Plugins.Other.Throws"));
        var answer = await emulator.Post("soc_socialprofiles", Profile);
        Assert.Equal((400, "Thrown in PostOperation."), (answer.Status, answer.ErrorMessage));
        Assert.Empty((await emulator.Get("soc_socialprofiles")).Rows);
    }

    [Fact]
    public async Task APlugInThatSwallowsAFaultLeavesNoRowEither()
    {
        await using var emulator = await TestEmulator.Start(empty: true, WithClass("SocialExtension.Plugins.Other.Swallows"));
        var answer = await emulator.Post("soc_socialprofiles", Profile);
        Assert.Equal((400, $"0x{FaultCode.TransactionReduced:x8}"), (answer.Status, answer.ErrorCode));
        Assert.Empty((await emulator.Get("soc_socialprofiles")).Rows);
    }

    private static string WithoutStep(bool alsoItsRoot)
    {
        string? id = null;
        return Zip.With(
            Zip.Text(Customizations, xml => Changed(xml, customizations =>
            {
                var step = Step(customizations);
                id = (string)step.Attribute("SdkMessageProcessingStepId")!;
                step.Remove();
            })),
            Zip.Text("solution.xml", xml => Changed(xml, solution => solution.Descendants("RootComponent").Where(r => alsoItsRoot && (string?)r.Attribute("id") == id).Remove())));
    }

    /// <summary>Our zip with another DLL, one class of which stands where a class of ours was registered, after the row is written.</summary>
    private static string WithClass(string type) => Zip.With(
        (Assembly, _ => OtherDll()),
        Zip.Text(Customizations, xml => Changed(xml, customizations => Step(customizations).Element("Stage")!.Value = "40").Replace(KeepProfileKey, type, StringComparison.Ordinal)));

    private static XElement Step(XElement customizations) =>
        customizations.Descendants("SdkMessageProcessingStep").Single(s => s.Attribute("Name")!.Value == $"{KeepProfileKey}: Create of soc_socialprofile");

    private static string Changed(string xml, Action<XElement> change)
    {
        var customizations = XElement.Parse(xml.TrimStart('\uFEFF'));
        change(customizations);
        return customizations.ToString();
    }

    private static byte[] OtherDll() => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "other", "SocialExtension.Plugins.dll"));

    private static async Task<string> View(TestEmulator emulator)
    {
        var answer = await emulator.Get($"contacts({Contact(emulator)})/Microsoft.Dynamics.CRM.soc_GetSocialView()");
        Assert.Equal(200, answer.Status);
        return (string)answer.Json["View"]!;
    }

    /// <summary>A contact that no step of ours sees: another DLL lacks their classes.</summary>
    private static Guid Contact(TestEmulator emulator) =>
        ((CreateResponse)emulator.Service().Execute(new CreateRequest { Target = new Entity("contact") { ["lastname"] = "Zip" }, ["BypassCustomPluginExecution"] = true })).id;

    private static async Task<System.Text.Json.Nodes.JsonNode> Created(TestEmulator emulator)
    {
        var answer = await emulator.Post("soc_socialprofiles", Profile, prefer: "return=representation");
        Assert.Equal(201, answer.Status);
        return answer.Json;
    }
}
