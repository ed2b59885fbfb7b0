using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using SocialExtension.EndToEnd.Browser;
using SocialExtension.EndToEnd.Tab;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.EndToEnd.Form;

/// <summary>What an agent says about a message on the tab stands in the organization.</summary>
public sealed class CorrectingTests(BrowserFixture browser, EmptyEmulator empty) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = empty.Emulator;

    [Fact]
    public async Task AnAgentSeesWhySaysWhatItIsAndTakesItBack()
    {
        emulator.Topic("Lamps", "lamp");
        var shades = emulator.Topic("Shades", "shade");
        emulator.Ingest(Posts.Note("why", "1", text: "I love this lamp, thank you"));
        var contact = emulator.Linked("why");
        await using var page = await browser.Open();
        var form = await (await ContactForm.Open(page, emulator, contact, "agent")).ShowSocial();
        await form.Social.GetByRole(AriaRole.Button, new() { Name = "Why?" }).ClickAsync();
        await Assertions.Expect(form.Social.Locator("mark").First).ToContainTextAsync("love");
        await Assertions.Expect(form.Social.Locator(".judgement-why")).ToContainTextAsync("praise");
        await page.AssertAccessible();

        await form.Social.GetByRole(AriaRole.Combobox, new() { Name = "Sentiment", Exact = true }).SelectOptionAsync("Negative");
        await Assertions.Expect(form.Social.GetByRole(AriaRole.Button, new() { Name = "Take back: Sentiment" })).ToBeVisibleAsync();
        Assert.Equal(("Negative", true), (Message.FormattedValues["soc_sentiment"], (bool)Message["soc_sentimentset"]));

        await form.Social.GetByRole(AriaRole.Combobox, new() { Name = "Topic", Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Shades" });
        await Assertions.Expect(form.Social.GetByRole(AriaRole.Button, new() { Name = "Take back: Topic" })).ToBeVisibleAsync();
        Assert.Equal(shades, Message.GetAttributeValue<EntityReference>("soc_topicid").Id);
        await form.Social.GetByRole(AriaRole.Combobox, new() { Name = "Topic", Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "No topic" });
        await Assertions.Expect(form.Social.Locator(".chips .badge")).ToHaveCountAsync(1);
        Assert.False(Message.Contains("soc_topicid"));

        await form.Social.GetByRole(AriaRole.Button, new() { Name = "Take back: Sentiment" }).ClickAsync();
        await Assertions.Expect(form.Social.GetByRole(AriaRole.Button, new() { Name = "Right: Sentiment" })).ToBeVisibleAsync();
        Assert.Equal("Positive", Message.FormattedValues["soc_sentiment"]);
        page.AssertNoComplaints();
    }

    private Entity Message => emulator.Message("why", "1");
}
