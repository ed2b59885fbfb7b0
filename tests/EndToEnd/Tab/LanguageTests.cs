using Microsoft.Playwright;
using SocialExtension.EndToEnd.Browser;
using SocialExtension.EndToEnd.Form;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.EndToEnd.Tab;

/// <summary>The tab speaks the language that its user chose.</summary>
public sealed class LanguageTests(BrowserFixture browser, SampleEmulator sample) : IClassFixture<SampleEmulator>
{
    private const int Italian = 1040;
    private const int German = 1031;
    private const int Hebrew = 1037;
    private readonly TestEmulator emulator = sample.Emulator;

    [Fact]
    public async Task TheTextsComeFromTheFileOfTheUsersLanguage()
    {
        emulator.Speak("manager", German);
        await using var page = await browser.Open();
        var form = await Show(page, emulator.Suggested("german"), "manager");
        await Assertions.Expect(form.Social.GetByRole(AriaRole.Heading, new() { Name = "Jetzt wichtig" })).ToBeVisibleAsync();
        await Assertions.Expect(form.Social.GetByRole(AriaRole.Button, new() { Name = "Bestätigen: eve auf X" })).ToBeVisibleAsync();
        await Assertions.Expect(form.Social.GetByText("1. Jan.").First).ToBeVisibleAsync();
        await Assertions.Expect(form.Social.Locator("html")).ToHaveAttributeAsync("lang", "de");
        await Assertions.Expect(form.Social.Locator("html")).ToHaveAttributeAsync("dir", "ltr");
        await page.AssertGoodEverywhere(form.Social, "german");
        page.AssertNoComplaints();
    }

    /// <summary>A third language is a file; here one of two texts, the rest of which is English.</summary>
    [Fact]
    public async Task ALanguageFromRightToLeftTurnsThePageRound()
    {
        emulator.Speak("privacy", Hebrew);
        await using var page = await browser.Open();
        await page.Page.RouteAsync("**/texts.1037.resx", route => route.FulfillAsync(new() { ContentType = "application/json", Body = """{"locale":"he","rightNow.title":"עכשיו"}""" }));
        var form = await Show(page, SampleEmulator.Mira, "privacy");
        await Assertions.Expect(form.Social.GetByRole(AriaRole.Heading, new() { Name = "עכשיו" })).ToBeVisibleAsync();
        await Assertions.Expect(form.Social.GetByRole(AriaRole.Heading, new() { Name = "Conversations" })).ToBeVisibleAsync();
        await Assertions.Expect(form.Social.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await page.AssertGoodEverywhere(form.Social, "rtl");
        page.AssertNoComplaints();
    }

    [Fact]
    public async Task ALanguageWithoutAFileIsEnglish()
    {
        emulator.Speak("reader", Italian);
        await using var page = await browser.Open();
        var form = await Show(page, SampleEmulator.Mira, "reader");
        await Assertions.Expect(form.Social.GetByRole(AriaRole.Heading, new() { Name = "Right now" })).ToBeVisibleAsync();
        await Assertions.Expect(form.Social.Locator("html")).ToHaveAttributeAsync("lang", "en");
        page.AssertNoComplaints("status of 404");
    }

    /// <summary>The file is not waited for before the view is asked for.</summary>
    [Fact]
    public async Task TheViewIsFetchedWhileTheTextsAre()
    {
        emulator.Speak("admin", German);
        await using var page = await browser.Open();
        var released = new TaskCompletionSource();
        await page.Page.RouteAsync("**/texts.1031.resx", async route =>
        {
            await released.Task;
            await route.ContinueAsync();
        });
        var form = await ContactForm.Open(page, emulator, SampleEmulator.Mira, "admin");
        await page.Page.RunAndWaitForResponseAsync(() => form.Tab("Social").ClickAsync(), response => response.Url.Contains("soc_GetSocialView", StringComparison.Ordinal));
        released.SetResult();
        await Assertions.Expect(form.Social.GetByRole(AriaRole.Heading, new() { Name = "Jetzt wichtig" })).ToBeVisibleAsync();
    }

    private async Task<ContactForm> Show(WatchedPage page, Guid contact, string user)
    {
        var form = await ContactForm.Open(page, emulator, contact, user);
        await form.Tab("Social").ClickAsync();
        return form;
    }
}
