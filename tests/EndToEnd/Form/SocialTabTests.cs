using Microsoft.Playwright;
using SocialExtension.EndToEnd.Browser;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.EndToEnd.Form;

/// <summary>The contact form with the shipped web resource, handed its context by the shipped form script.</summary>
public sealed class SocialTabTests(BrowserFixture browser, SampleEmulator sample) : IClassFixture<SampleEmulator>
{
    private readonly TestEmulator emulator = sample.Emulator;

    [Fact]
    public async Task TheTabShowsProfilesConversationsAndThreads()
    {
        await using var page = await browser.Open();
        var form = await ContactForm.Open(page, emulator, SampleEmulator.Mira);
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Heading, new() { Name = "Mira Okafor", Level = 1 })).ToBeVisibleAsync();
        await form.ShowSocial();
        await Assertions.Expect(form.Social.GetByText("Mira Okafor has been waiting").First).ToBeVisibleAsync();
        await Assertions.Expect(form.Social.GetByRole(AriaRole.Heading, new() { Name = "Conversations" })).ToBeVisibleAsync();
        await Assertions.Expect(form.Social.GetByRole(AriaRole.Heading, new() { Name = "Who this is" })).ToBeVisibleAsync();
        await form.Social.GetByRole(AriaRole.Region, new() { Name = "Who this is" }).GetByText("Why").First.ClickAsync();
        await Assertions.Expect(form.Social.GetByText("Confirmed by", new() { Exact = false }).First).ToBeVisibleAsync();
        page.AssertNoComplaints();
        await page.AssertAccessible();
    }

    [Fact]
    public async Task TheNativeTabsAreThereAndTheTimelineHoldsThePosts()
    {
        await using var page = await browser.Open();
        var form = await ContactForm.Open(page, emulator, SampleEmulator.Mira);
        await Assertions.Expect(form.Tab("Summary")).ToBeVisibleAsync();
        await Assertions.Expect(form.Tab("Details")).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.GetByText("Social Message").First).ToBeVisibleAsync();
        page.AssertNoComplaints();
        await page.AssertAccessible();
    }

    [Fact]
    public async Task ComingBackToTheTabKeepsItWorking()
    {
        await using var page = await browser.Open();
        var form = await (await ContactForm.Open(page, emulator, SampleEmulator.Mira)).ShowSocial();
        await form.Tab("Summary").ClickAsync();
        await form.ShowSocial();
        await form.Social.GetByRole(AriaRole.Button, new() { Name = "Refresh" }).ClickAsync();
        await Assertions.Expect(form.Social.GetByText("Mira Okafor has been waiting").First).ToBeVisibleAsync();
        page.AssertNoComplaints();
    }

    [Fact]
    public async Task AReaderIsToldWhyLinkingIsRefused()
    {
        await using var page = await browser.Open();
        var form = await (await ContactForm.Open(page, emulator, SampleEmulator.Mira, "reader")).ShowSocial();
        await form.Social.GetByRole(AriaRole.Button, new() { NameRegex = new("^Unlink") }).First.ClickAsync();
        await Assertions.Expect(form.Social.GetByRole(AriaRole.Alert)).ToContainTextAsync("prvWritesoc_socialprofile");
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1920)]
    public async Task NothingRunsOutOfThePage(int width)
    {
        await using var page = await browser.Open(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var form = await (await ContactForm.Open(page, emulator, SampleEmulator.Mira)).ShowSocial();
        Assert.Equal(0, await form.Social.Locator("html").EvaluateAsync<int>("e => Math.max(0, e.scrollWidth - e.clientWidth)"));
        Assert.Equal(0, await page.Page.Locator("html").EvaluateAsync<int>("e => Math.max(0, e.scrollWidth - e.clientWidth)"));
        await page.AssertAccessible();
    }
}
