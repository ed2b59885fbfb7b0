using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SocialExtension.EndToEnd.Browser;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.EndToEnd.Form;

public sealed class EditedZipTests(BrowserFixture browser)
{
    /// <summary>What the browser shows comes out of the zip, and from nowhere else.</summary>
    [Fact]
    public async Task AnEditedTabInsideTheZipIsWhatTheBrowserShows()
    {
        await using var page = await browser.Open();
        await using var emulator = await TestEmulator.Start(true, Zip.With(Zip.Text("tabhtml", html => html.Replace("<body>", "<body><p>Edited inside the zip</p>", StringComparison.Ordinal))), Zip.ContactForm);
        var form = await ContactForm.Open(page, emulator, emulator.Contact("Edited"));
        await form.Tab("Social").ClickAsync();
        await Assertions.Expect(form.Social.GetByText("Edited inside the zip")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task WhoseRoleLacksConversationsIsToldWhoCanHelp()
    {
        await using var page = await browser.Open();
        await using var emulator = await TestEmulator.Start(true, Zip.With(Zip.Text("customizations.xml", xml => Regex.Replace(xml, "<RolePrivilege name=\"prvReadsoc_conversation\"[^>]*>", ""))), Zip.ContactForm);
        var form = await ContactForm.Open(page, emulator, emulator.Contact("Without"), "reader");
        await form.Tab("Social").ClickAsync();
        await Assertions.Expect(form.Social.GetByText("You don’t have access to social conversations")).ToBeVisibleAsync();
        await page.AssertAccessible();
    }
}
