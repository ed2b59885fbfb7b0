using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using SocialExtension.EndToEnd.Browser;
using SocialExtension.EndToEnd.Tab;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.EndToEnd.Form;

/// <summary>What an agent decides in the tab is done in the organization, and can be taken back.</summary>
public sealed class LinkingTests(BrowserFixture browser, EmptyEmulator empty) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = empty.Emulator;

    [Fact]
    public async Task UnlinkAndUndo()
    {
        emulator.Ingest(Posts.Note("undo", "1", text: "My lamp flickers"));
        var contact = emulator.Linked("undo");
        await using var page = await browser.Open();
        var form = await (await ContactForm.Open(page, emulator, contact)).ShowSocial();
        await Assertions.Expect(form.Social.GetByText("My lamp flickers").First).ToBeVisibleAsync();

        await form.Social.GetByRole(AriaRole.Button, new() { NameRegex = new("^Unlink") }).ClickAsync();
        await Assertions.Expect(form.Social.GetByRole(AriaRole.Region, new() { Name = "Who this is" }).GetByText("Unlinked: this profile is no longer tied to the contact.")).ToBeVisibleAsync();
        Assert.False(emulator.Profile("undo", "ada").Contains("soc_customerid"));
        Assert.False(emulator.Message("undo", "1").Contains("regardingobjectid"));

        await form.Social.GetByRole(AriaRole.Button, new() { NameRegex = new("^Undo") }).ClickAsync();
        await Assertions.Expect(form.Social.GetByText("My lamp flickers").First).ToBeVisibleAsync();
        Assert.Equal(contact, emulator.Message("undo", "1").GetAttributeValue<EntityReference>("regardingobjectid").Id);
        page.AssertNoComplaints();
        await page.AssertAccessible();
    }
}
