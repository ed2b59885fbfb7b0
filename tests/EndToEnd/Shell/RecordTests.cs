using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using SocialExtension.EndToEnd.Browser;
using SocialExtension.EndToEnd.Form;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.EndToEnd.Shell;

[Collection(ShellTests.Name)]
public sealed class RecordTests(BrowserFixture browser, ShellEmulator shell)
{
    private const string Channels = "?appname=soc_SocialExtension&pagetype=entitylist&etn=soc_channel";

    [Fact]
    public async Task ARecordIsMadeBesideTheListAndDeletedAgain()
    {
        await using var watched = await browser.Open();
        var page = await ShellPage.Open(watched, shell.Emulator, Channels, "admin");
        await page.Button("New").ClickAsync();
        await page.Shows(page.Heading("Quick Create: Channel"));
        await page.Button("Save and Close").ClickAsync();
        await page.Shows(page.Dialog.GetByText("Before you save, check: Name"));
        await watched.AssertAccessible();
        await page.Text("Name").FillAsync("Made beside");
        await page.Choice("Network").SelectOptionAsync("X");
        await page.Button("Save and Close").ClickAsync();
        var row = page.Rows.Filter(new() { HasText = "Made beside" });
        await row.GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.Button("Delete").ClickAsync();
        await page.Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await Assertions.Expect(row).ToHaveCountAsync(0);
        watched.AssertNoComplaints();
    }

    [Fact]
    public async Task APluginsRefusalIsShownInItsOwnWordsAndWhatWasTypedStays()
    {
        var team = shell.Emulator.Service().Create(new Entity("team") { ["name"] = "Helpers without roles", ["businessunitid"] = new EntityReference("businessunit", shell.Emulator.Organization.RootBusinessUnitId) });
        var channel = shell.Emulator.Service("manager").Create(new Entity("soc_channel") { ["soc_name"] = "Refused", ["soc_network"] = new OptionSetValue(Posts.X) });
        await using var watched = await browser.Open();
        var page = await ShellPage.Open(watched, shell.Emulator, $"?appname=soc_SocialExtension&pagetype=entityrecord&etn=soc_channel&id={channel}", "manager");
        await page.Choice("Owner team").FillAsync("Helpers");
        await page.Page.GetByRole(AriaRole.Option, new() { Name = "Helpers without roles" }).ClickAsync();
        await page.Page.Keyboard.PressAsync("Control+s");
        await page.Shows(page.Dialog.GetByRole(AriaRole.Heading, new() { Name = "Business Process Error" }));
        await page.Shows(page.Dialog.GetByText("Read"));
        await Assertions.Expect(page.Dialog.GetByText("0x80040265")).ToBeHiddenAsync();
        await page.Dialog.GetByText("Show details").ClickAsync();
        await page.Shows(page.Dialog.GetByText("0x80040265"));
        await watched.AssertAccessible();
        await page.Button("OK").ClickAsync();
        await page.Shows(page.Link("Owner team: Helpers without roles"));
        await page.Shows(page.Page.GetByText("Unsaved changes"));
        Assert.Null(shell.Emulator.Service().Retrieve("soc_channel", channel, new("soc_ownerteamid")).GetAttributeValue<EntityReference>("soc_ownerteamid"));
        shell.Emulator.Service().Delete("team", team);
    }

    [Fact]
    public async Task LeavingAsksWhileSomethingWouldBeLost()
    {
        await using var watched = await browser.Open();
        var page = await ShellPage.Open(watched, shell.Emulator, $"?appname=soc_SocialExtension&pagetype=entityrecord&etn=contact&id={SampleEmulator.Mira}", "admin");
        await page.Text("Job Title").FillAsync("Poet");
        await page.Text("Job Title").BlurAsync();
        var asked = false;
        page.Page.Dialog += (_, dialog) =>
        {
            asked = true;
            dialog.DismissAsync();
        };
        await page.Navigation.GetByRole(AriaRole.Link, new() { Name = "Profiles" }).ClickAsync();
        await page.Page.WaitForTimeoutAsync(200);
        Assert.True(asked, "The page was left without a question.");
        await page.Shows(page.Text("Job Title"));
    }

    [Fact]
    public async Task WhoMayNotWriteReadsAlone()
    {
        await using var watched = await browser.Open();
        var page = await ShellPage.Open(watched, shell.Emulator, $"?appname=soc_SocialExtension&pagetype=entityrecord&etn=contact&id={SampleEmulator.Mira}", "reader");
        await page.Shows(page.Page.GetByText("Read-only: your roles don't let you change this record."));
        await Assertions.Expect(page.Button("Save")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Button("Delete")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Text("Last Name")).Not.ToBeEditableAsync();
        await watched.AssertAccessible();
        await watched.Visit(shell.Emulator, Channels);
        await page.Shows(page.Rows.First);
        await Assertions.Expect(page.Button("New")).ToHaveCountAsync(0);
        watched.AssertNoComplaints();
    }

    [Fact]
    public async Task TheTimelineShowsActivitiesAsTheirCardSays()
    {
        await using var watched = await browser.Open(new() { ViewportSize = new() { Width = 1280, Height = 900 }, ColorScheme = ColorScheme.Dark });
        var page = await ShellPage.Open(watched, shell.Emulator, $"?appname=soc_SocialExtension&pagetype=entityrecord&etn=contact&id={SampleEmulator.Mira}");
        var first = page.Page.Locator(".timeline-item").First;
        await page.Shows(first.GetByText("Author"));
        await page.Shows(first.GetByRole(AriaRole.Link, new() { NameRegex = new("^https:") }));
        await watched.AssertAccessible();
        watched.AssertNoComplaints();
    }
}
