using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using SocialExtension.EndToEnd.Browser;
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
        var contact = Linked("undo");
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

    [Fact]
    public async Task HostileTextStaysText()
    {
        const string hostile = "<img src=x onerror=alert(1)><script>alert(2)</script> javascript:alert(3) \u202Eevil\u202C ';alert(4)//";
        var post = Posts.Note("hostile", "1", text: hostile);
        post["object"]!["mediaType"] = "text/plain";
        post["object"]!["url"] = "javascript:alert(5)";
        post["actor"]!["name"] = "<b onmouseover=alert(6)>Ada</b>";
        emulator.Ingest(post);
        await using var page = await browser.Open();
        page.Page.Dialog += (_, _) => Assert.Fail("A dialog was opened.");
        var form = await (await ContactForm.Open(page, emulator, Linked("hostile"))).ShowSocial();
        await Assertions.Expect(form.Social.GetByText("<script>alert(2)</script>").First).ToBeVisibleAsync();
        Assert.Equal(0, await form.Social.Locator("a[href^='javascript']").CountAsync());
        Assert.Equal(0, await form.Social.Locator("#social script, #social img").CountAsync());
        page.AssertNoComplaints();
    }

    [Fact]
    public async Task AContactWithoutProfilesHasItsOwnScreen()
    {
        await using var page = await browser.Open();
        var form = await (await ContactForm.Open(page, emulator, emulator.Contact("Nobody"))).ShowSocial();
        await Assertions.Expect(form.Social.GetByText("How a profile gets here")).ToBeVisibleAsync();
        page.AssertNoComplaints();
        await page.AssertAccessible();
    }

    private Guid Linked(string prefix)
    {
        var contact = emulator.Contact("Ada");
        emulator.Service("agent").Execute(new OrganizationRequest("soc_LinkProfile") { ["Target"] = emulator.Profile(prefix, "ada").ToEntityReference(), ["Decision"] = "Confirm", ["Customer"] = new EntityReference("contact", contact) });
        return contact;
    }
}
