using Microsoft.Playwright;
using SocialExtension.EndToEnd.Browser;
using SocialExtension.EndToEnd.Form;
using SocialExtension.EndToEnd.Shell;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.EndToEnd.Pictures;

/// <summary>
/// The pictures of the documents, taken of the sample data: <c>SOCIAL_PICTURES=docs/images</c> (a full path) with
/// <c>dotnet test tests/EndToEnd --filter PictureTests</c> writes them. Without the variable the pages are only seen to be there.
/// </summary>
public sealed class PictureTests(BrowserFixture browser, SampleEmulator sample) : IClassFixture<SampleEmulator>
{
    private const float Sharpness = 1.5f;
    private readonly TestEmulator emulator = sample.Emulator;

    [Fact]
    public async Task TheSocialTab()
    {
        await using var page = await Open(1050);
        await (await ContactForm.Open(page, emulator, SampleEmulator.Mira)).ShowSocial();
        await Write(page, "social-tab.png");
    }

    [Fact]
    public async Task TheConversations()
    {
        await using var page = await Open(760);
        var shell = await ShellPage.Open(page, emulator, "?appname=soc_SocialExtension");
        await shell.Shows(shell.Rows.First);
        await Write(page, "conversations.png");
    }

    [Fact]
    public async Task TheIssues()
    {
        await using var page = await Open(500);
        var shell = await ShellPage.Open(page, emulator, "?appname=soc_SocialExtension&pagetype=entitylist&etn=soc_issue");
        await shell.Shows(shell.Link("Parcels lie at the carrier's depot"));
        await Write(page, "issues.png");
    }

    [Fact]
    public async Task TheDashboard()
    {
        await using var page = await Open(1100);
        var shell = await ShellPage.Open(page, emulator, "?appname=soc_SocialExtension&pagetype=dashboard");
        foreach (var tile in new[] { "Messages by network and day", "Waiting on us, by network", "Conversations by state", "Messages by network" }) await shell.Shows(shell.Page.GetByRole(AriaRole.Region, new() { Name = tile, Exact = true }).Locator("svg").First);
        await Write(page, "dashboard.png");
    }

    private Task<WatchedPage> Open(int height) => browser.Open(new() { ViewportSize = new() { Width = 1280, Height = height }, DeviceScaleFactor = Sharpness });

    private static async Task Write(WatchedPage page, string file)
    {
        var picture = await page.Page.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled });
        Assert.NotEmpty(picture);
        if (Environment.GetEnvironmentVariable("SOCIAL_PICTURES") is { Length: > 0 } folder) await File.WriteAllBytesAsync(Path.Combine(folder, file), picture, TestContext.Current.CancellationToken);
    }
}
