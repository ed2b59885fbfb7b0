using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using SocialExtension.EndToEnd.Browser;
using SocialExtension.EndToEnd.Form;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.EndToEnd.Tab;

/// <summary>Every state of the tab, in light, dark and high contrast, wide and narrow.</summary>
public sealed class StateTests(BrowserFixture browser, SampleEmulator sample) : IClassFixture<SampleEmulator>
{
    private static readonly Regex View = new("soc_GetSocialView");
    private readonly TestEmulator emulator = sample.Emulator;

    [Fact]
    public async Task EverythingThatIsKnown()
    {
        await using var page = await browser.Open();
        var form = await (await ContactForm.Open(page, emulator, SampleEmulator.Mira)).ShowSocial();
        foreach (var part in new[] { "Right now", "Conversations", "Who this is", "What we know" }) await Sees(Heading(form, part));
        await Sees(Heading(form, "Parcels lie at the carrier's depot"));
        await page.AssertGoodEverywhere(form.Social, "full");
        page.AssertNoComplaints();
    }

    [Fact]
    public async Task ASuggestedProfileWithItsEvidence()
    {
        await using var page = await browser.Open();
        var form = await (await ContactForm.Open(page, emulator, emulator.Suggested("suggested"))).ShowSocial();
        await Sees(form.Social.GetByText("Has the same e-mail address"));
        // What has no data yet says so.
        await Sees(form.Social.GetByText("Nothing yet. What is observed or promised will stand here, each with its source."));
        await page.AssertGoodEverywhere(form.Social, "suggested");
        page.AssertNoComplaints();
    }

    [Fact]
    public async Task NothingIsKnown()
    {
        await using var page = await browser.Open();
        var form = await (await ContactForm.Open(page, emulator, emulator.Contact("Nobody"))).ShowSocial();
        await Sees(form.Social.GetByText("How a profile gets here"));
        await page.AssertGoodEverywhere(form.Social, "empty");
        page.AssertNoComplaints();
    }

    [Fact]
    public async Task ItIsLoading()
    {
        await using var page = await browser.Open();
        await page.Page.RouteAsync(View, _ => Task.CompletedTask);
        var form = await Show(page, emulator.Contact("Slow"));
        await Assertions.Expect(form.Social.GetByRole(AriaRole.Status).GetByText("Loading what this contact says")).ToBeAttachedAsync();
        await Assertions.Expect(form.Social.Locator("[aria-busy=true]")).ToBeVisibleAsync();
        await page.AssertGoodEverywhere(form.Social, "loading");
        page.AssertNoComplaints();
    }

    [Fact]
    public async Task ItCouldNotBeLoadedAndIsTriedAgain()
    {
        await using var page = await browser.Open();
        await page.Page.RouteAsync(View, Fails(500, "0x80040216", "The server is busy."), new() { Times = 1 });
        var form = await Show(page, SampleEmulator.Mira);
        await Assertions.Expect(form.Social.GetByRole(AriaRole.Alert)).ToContainTextAsync("The server is busy.");
        await page.AssertGoodEverywhere(form.Social, "failed");
        await form.Social.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Sees(Heading(form, "Right now"));
        page.AssertNoComplaints("status of 500");
    }

    [Fact]
    public async Task RolesDoNotReach()
    {
        await using var page = await browser.Open();
        await page.Page.RouteAsync(View, Fails(403, "0x80040220", "Principal user is missing prvReadsoc_conversation privilege."));
        var form = await Show(page, SampleEmulator.Mira);
        await Sees(Heading(form, "You don’t have access to social conversations"));
        await form.Social.GetByText("What the platform said").ClickAsync();
        await Sees(form.Social.GetByText("prvReadsoc_conversation"));
        await page.AssertGoodEverywhere(form.Social, "denied");
        page.AssertNoComplaints("status of 403");
    }

    [Fact]
    public async Task TheContactIsNotSavedYet()
    {
        await using var page = await browser.Open();
        var form = await (await ContactForm.Open(page, emulator, SampleEmulator.Mira)).ShowSocial();
        // What the form script hands over on a form that has no row yet.
        await page.Page.EvaluateAsync("document.querySelector('iframe[src*=\"tab.html\"]').contentWindow.setClientApiContext(Xrm, { data: { entity: { getId: () => '' } } })");
        await Sees(Heading(form, "Save the contact first"));
        await page.AssertGoodEverywhere(form.Social, "unsaved");
        page.AssertNoComplaints();
    }

    [Fact]
    public async Task PrivateTextIsWithheld()
    {
        emulator.Ingest(Posts.Note("withheld", "1", text: "In the open"), Posts.Note("withheld", "2", text: "My account number is 7").InPrivate("withheld"));
        var contact = emulator.Linked("withheld");
        await using var page = await browser.Open();
        var form = await (await ContactForm.Open(page, emulator, contact, "reader")).ShowSocial();
        await Sees(form.Social.GetByText("1 private message is not shown, because your roles may not read private text."));
        Assert.DoesNotContain("account number", await form.Social.Locator("body").InnerTextAsync(), StringComparison.Ordinal);
        await page.AssertGoodEverywhere(form.Social, "withheld");
        page.AssertNoComplaints();
    }

    [Fact]
    public async Task WhatIsShownIsOlderThanItShouldBe()
    {
        await using var page = await browser.Open();
        var form = await (await ContactForm.Open(page, emulator, SampleEmulator.Mira)).ShowSocial();
        await page.Page.RouteAsync(View, Fails(503, "0x80040216", "The server is busy."));
        await form.Social.GetByRole(AriaRole.Button, new() { Name = "Refresh" }).ClickAsync();
        await Assertions.Expect(form.Social.GetByRole(AriaRole.Alert)).ToContainTextAsync("This may be out of date");
        await Sees(Heading(form, "Conversations"));
        await page.AssertGoodEverywhere(form.Social, "stale");
        page.AssertNoComplaints("status of 503");
    }

    /// <summary>Somebody opened the page's own address.</summary>
    [Fact]
    public async Task ThereIsNoFormAround()
    {
        await using var page = await browser.Open();
        await page.Page.GotoAsync($"{emulator.Url}WebResources/soc_/social/tab.html");
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Heading, new() { Name = "Open this tab on a contact form" })).ToBeVisibleAsync();
        page.AssertNoComplaints();
    }

    private async Task<ContactForm> Show(WatchedPage page, Guid contact)
    {
        var form = await ContactForm.Open(page, emulator, contact);
        await form.Tab("Social").ClickAsync();
        return form;
    }

    private static ILocator Heading(ContactForm form, string name) => form.Social.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    private static Task Sees(ILocator what) => Assertions.Expect(what.First).ToBeVisibleAsync();

    private static Func<IRoute, Task> Fails(int status, string code, string message) =>
        route => route.FulfillAsync(new() { Status = status, ContentType = "application/json", Body = JsonSerializer.Serialize(new { error = new { code, message } }) });
}
