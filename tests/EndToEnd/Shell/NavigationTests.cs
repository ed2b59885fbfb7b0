using Microsoft.Playwright;
using SocialExtension.EndToEnd.Browser;

namespace SocialExtension.EndToEnd.Shell;

[Collection(ShellTests.Name)]
public sealed class NavigationTests(BrowserFixture browser, ShellEmulator shell)
{
    private const string OurApp = "?appname=soc_SocialExtension";

    [Fact]
    public async Task AnAppOpensOnItsFirstPageUnderItsOwnName()
    {
        await using var watched = await browser.Open();
        var page = await ShellPage.Open(watched, shell.Emulator, OurApp);
        await page.Shows(page.Page.GetByRole(AriaRole.Banner).GetByText("Social Extension", new() { Exact = true }));
        await Assertions.Expect(page.Navigation.GetByRole(AriaRole.Link, new() { Name = "Conversations" })).ToHaveAttributeAsync("aria-current", "page");
        await page.Shows(page.Rows.First);
        await page.Navigation.GetByRole(AriaRole.Link, new() { Name = "Contacts" }).ClickAsync();
        await page.Shows(page.Link("Mira Okafor"));
        watched.AssertNoComplaints();
        await watched.AssertAccessible();
    }

    [Fact]
    public async Task TheAppsThatAUserMayOpenAreListed()
    {
        await using var watched = await browser.Open();
        var page = await ShellPage.Open(watched, shell.Emulator, "", "reader");
        await page.Shows(page.Page.GetByRole(AriaRole.Link, new() { Name = "Social Extension" }));
        await Assertions.Expect(page.Page.GetByText("The Library")).ToHaveCountAsync(0);
        await page.Page.GetByRole(AriaRole.Combobox, new() { NameRegex = new("^User") }).SelectOptionAsync("agent");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "The Library" }).ClickAsync();
        await page.Shows(page.Rows.First);
        watched.AssertNoComplaints();
    }

    [Fact]
    public async Task WhoHoldsNoRoleOfAnAppIsToldSo()
    {
        await using var watched = await browser.Open();
        var page = await ShellPage.Open(watched, shell.Emulator, $"?appname={LibrarySolution.App}", "reader");
        await page.Shows(page.Heading("Reader can't open this app"));
        await page.Shows(page.Page.GetByText("The user holds none of the roles of the app 'The Library'."));
        await watched.AssertAccessible();
    }

    [Fact]
    public async Task TheNavigationFoldsAndStaysSo()
    {
        await using var watched = await browser.Open();
        var page = await ShellPage.Open(watched, shell.Emulator, OurApp);
        await page.Button("Navigation").ClickAsync();
        await Assertions.Expect(page.Button("Navigation")).ToHaveAttributeAsync("aria-expanded", "false");
        await page.Page.ReloadAsync();
        await Assertions.Expect(page.Button("Navigation")).ToHaveAttributeAsync("aria-expanded", "false");
        // Folded to icons, it is still there for those who don't see them.
        await page.Navigation.GetByRole(AriaRole.Link, new() { Name = "Profiles" }).ClickAsync();
        await Assertions.Expect(page.Navigation.GetByRole(AriaRole.Link, new() { Name = "Profiles" })).ToHaveAttributeAsync("aria-current", "page");
        await watched.AssertAccessible();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task OnANarrowScreenItCoversThePageOnlyWhenAskedFor(ColorScheme scheme)
    {
        await using var watched = await browser.Open(new() { ViewportSize = new() { Width = 320, Height = 640 }, ColorScheme = scheme });
        var page = await ShellPage.Open(watched, shell.Emulator, OurApp);
        await page.Shows(page.Rows.First);
        await Assertions.Expect(page.Navigation).ToBeHiddenAsync();
        Assert.True(await page.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 320"), "The page is wider than the screen.");
        await page.Button("Navigation").ClickAsync();
        await page.Shows(page.Navigation);
        await watched.AssertAccessible();
        await page.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Navigation).ToBeHiddenAsync();
        await Assertions.Expect(page.Button("Navigation")).ToBeFocusedAsync();
        watched.AssertNoComplaints();
    }

    [Fact]
    public async Task AListNeedsNoApp()
    {
        await using var watched = await browser.Open();
        var page = await ShellPage.Open(watched, shell.Emulator, "?pagetype=entitylist&etn=account");
        await page.Shows(page.Grid);
        await Assertions.Expect(page.Navigation).ToHaveCountAsync(0);
        watched.AssertNoComplaints();
    }
}
