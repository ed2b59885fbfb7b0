using System.ServiceModel;
using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using SocialExtension.EndToEnd.Browser;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.EndToEnd.Shell;

/// <summary>The page of a record's plug-in steps.</summary>
public sealed class StepsTests(BrowserFixture browser, EmptyEmulator empty) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = empty.Emulator;

    [Theory]
    [MemberData(nameof(ShellBrowser.Schemes), MemberType = typeof(ShellBrowser))]
    public async Task ItTellsWhatRanRequestByRequest(ColorScheme scheme)
    {
        var profile = emulator.Service("manager").Create(new Entity("soc_socialprofile") { ["soc_name"] = "<b>Someone</b>", ["soc_network"] = new OptionSetValue(285100000), ["soc_externalid"] = $"https://x.example/users/{scheme}" });
        var contact = emulator.Contact("Ada");
        emulator.Service("agent").Execute(new OrganizationRequest("soc_LinkProfile") { ["Target"] = new EntityReference("soc_socialprofile", profile), ["Decision"] = "Confirm", ["Customer"] = new EntityReference("contact", contact) });
        await using var page = await browser.OpenShell(emulator, $"pagetype=emulator-steps&etn=soc_socialprofile&id={profile}", scheme, "manager");
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Link, new() { Name = "<b>Someone</b>" })).ToBeVisibleAsync();
        var requests = page.Page.GetByRole(AriaRole.Heading, new() { Level = 2 });
        await Assertions.Expect(requests).ToHaveTextAsync(["soc_LinkProfile, Update: 3 steps", "Create: 1 step"]);
        var link = page.Page.GetByRole(AriaRole.Region, new() { Name = "soc_LinkProfile" });
        await Assertions.Expect(link.GetByRole(AriaRole.Heading, new() { Level = 3 })).ToHaveTextAsync(["LinkProfile SocialExtension.Plugins.Identity", "MarkTies SocialExtension.Plugins.Ties", "MessagesFollowProfile SocialExtension.Plugins.Identity"]);
        await Assertions.Expect(link).ToContainTextAsync("PostOperation");
        page.AssertNoComplaints();
        await page.AssertAccessible();
    }

    [Fact]
    public async Task AStepThatRefusedSaysWhy()
    {
        var team = emulator.Service().Create(new Entity("team") { ["name"] = "Blind", ["businessunitid"] = new EntityReference("businessunit", emulator.Organization.RootBusinessUnitId), ["administratorid"] = new EntityReference("systemuser", emulator.UserId("admin")) });
        var id = Guid.NewGuid();
        Assert.ThrowsAny<FaultException>(() => emulator.Service("admin").Create(new Entity("soc_channel", id) { ["soc_name"] = "Refused", ["soc_network"] = new OptionSetValue(285100000), ["soc_externalid"] = "https://x.example/refused", ["soc_ownerteamid"] = new EntityReference("team", team) }));
        await using var page = await browser.OpenShell(emulator, $"pagetype=emulator-steps&etn=soc_channel&id={id}", user: "admin");
        await Assertions.Expect(page.Page.GetByText("a record that is no longer there")).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.GetByLabel("Exception")).ToContainTextAsync("InvalidPluginExecutionException");
        await page.AssertAccessible();
    }
}
