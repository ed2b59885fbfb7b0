using Microsoft.Playwright;
using SocialExtension.EndToEnd.Browser;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.EndToEnd.Form;

/// <summary>Who answers people's requests does so from the contact's form, and sees first what is held.</summary>
public sealed class PrivacyCommandTests(BrowserFixture browser, EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    private const string Command = "Export or erase";
    private readonly TestEmulator emulator = fixture.Emulator;

    [Fact]
    public async Task TheCommandShowsWhatIsHeldAndErasesIt()
    {
        emulator.Ingest(Posts.Note("command", "1"), Posts.Note("command", "2"));
        var contact = emulator.Linked("command");
        await using var page = await browser.Open();
        var form = await ContactForm.Open(page, emulator, contact, "privacy");
        await form.Page.GetByRole(AriaRole.Button, new() { Name = Command }).ClickAsync();
        var file = form.Page.FrameLocator("iframe[src*='soc_/social/privacy.html']");
        await Assertions.Expect(file.GetByText("Messages").First).ToBeVisibleAsync();
        await Assertions.Expect(file.Locator("dd").First).ToHaveTextAsync("2");

        await file.GetByRole(AriaRole.Textbox).FillAsync("Request 17");
        await file.GetByRole(AriaRole.Checkbox).CheckAsync();
        await file.GetByRole(AriaRole.Button, new() { Name = "Erase", Exact = false }).Last.ClickAsync();
        await Assertions.Expect(file.Locator("ul.left li").First).ToBeVisibleAsync();
        Assert.Equal("Erased person", emulator.Service().Retrieve("contact", contact, new("fullname"))["fullname"]);
        page.AssertNoComplaints();
    }

    [Fact]
    public async Task WhoMayNotExportHasNoSuchCommand()
    {
        await using var page = await browser.Open();
        var form = await ContactForm.Open(page, emulator, emulator.Contact("Nobody"), "agent");
        await Assertions.Expect(form.Page.GetByRole(AriaRole.Button, new() { Name = "Refresh" }).First).ToBeVisibleAsync();
        await Assertions.Expect(form.Page.GetByRole(AriaRole.Button, new() { Name = Command })).ToHaveCountAsync(0);
    }
}
