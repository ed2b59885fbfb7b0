using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using SocialExtension.EndToEnd.Browser;
using SocialExtension.EndToEnd.Tab;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.EndToEnd.Form;

/// <summary>What an agent does with the cause behind a conversation, through the page.</summary>
public sealed class IssueLinkTests(BrowserFixture browser, EmptyEmulator empty) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = empty.Emulator;

    [Fact]
    public async Task AConversationIsLinkedToAnOpenIssueOfItsTopicAndTakenOutAgain()
    {
        var topic = emulator.Topic("Parcels", "parcel");
        var issue = Issue("Late parcels", topic, "Investigating");
        Issue("Lost parcels", topic, "Closed");
        Issue("Broken lamps", emulator.Topic("Lamps", "lamp"), "Investigating");
        emulator.Channel("link", "brand");
        emulator.Ingest(Posts.Note("link", "1", text: "Where is my parcel? This is terrible.", mentions: "brand"));
        var contact = emulator.Linked("link");

        await using var page = await browser.Open();
        var form = await (await ContactForm.Open(page, emulator, contact)).ShowSocial();
        await Button(form, "^Link to issue").ClickAsync();
        var choice = form.Social.GetByRole(AriaRole.Combobox, new() { Name = "Choose an issue" });
        await Assertions.Expect(choice.GetByRole(AriaRole.Option)).ToHaveTextAsync(["Choose an issue", "Late parcels"]);
        await page.AssertAccessible();
        await choice.SelectOptionAsync("Late parcels");
        await Assertions.Expect(form.Social.GetByText("Behind it is “Late parcels”")).ToBeVisibleAsync();
        Assert.Equal((issue, true), Linked());

        await Button(form, "^Not this issue").ClickAsync();
        await Assertions.Expect(Button(form, "^Link to issue")).ToBeVisibleAsync();
        await Assertions.Expect(form.Social.GetByText("Behind it is")).ToHaveCountAsync(0);
        Assert.Equal((null, true), Linked());
        page.AssertNoComplaints();
    }

    private static ILocator Button(ContactForm form, string begins) => form.Social.GetByRole(AriaRole.Button, new() { NameRegex = new(begins) });

    private Guid Issue(string name, Guid topic, string status) =>
        emulator.Service("manager").Create(new Entity("soc_issue") { ["soc_name"] = name, ["soc_topicid"] = new EntityReference("soc_topic", topic), ["soc_status"] = emulator.Option("soc_issue", "soc_status", status) });

    private (Guid? Issue, bool ByAPerson) Linked()
    {
        var conversation = emulator.Conversation(emulator.Message("link", "1"));
        return (conversation.GetAttributeValue<EntityReference>("soc_issueid")?.Id, conversation.GetAttributeValue<bool>("soc_issueset"));
    }
}
