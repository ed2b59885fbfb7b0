using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using SocialExtension.EndToEnd.Browser;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.EndToEnd.Shell;

/// <summary>An issue turns out to be two causes: chosen conversations get an issue of their own.</summary>
public sealed class SplitIssueTests(BrowserFixture browser, EmptyEmulator empty) : IClassFixture<EmptyEmulator>
{
    private readonly TestEmulator emulator = empty.Emulator;

    [Fact]
    public async Task ChosenConversationsLeaveTheirIssueForOneOfTheirOwn()
    {
        var issue = emulator.Service("manager").Create(new Entity("soc_issue") { ["soc_name"] = "Parcels" });
        foreach (var id in new[] { "1", "2", "3" })
        {
            emulator.Ingest(Posts.Note("split", id, "p" + id, text: "Parcel number " + id));
            emulator.Service("manager").Update(new Entity("soc_conversation", Conversation(id).Id) { ["soc_issueid"] = new EntityReference("soc_issue", issue) });
        }

        await using var watched = await browser.Open();
        var page = await ShellPage.Open(watched, emulator, $"?appname=soc_SocialExtension&pagetype=entityrecord&etn=soc_issue&id={issue}", "manager");
        await page.Page.GetByRole(AriaRole.Tab, new() { Name = "Conversations" }).ClickAsync();
        await Assertions.Expect(page.Rows).ToHaveCountAsync(3);
        await Assertions.Expect(page.Button("Split off as an issue")).ToHaveCountAsync(0);
        foreach (var id in new[] { "2", "3" }) await page.Rows.Filter(new() { HasText = "Parcel number " + id }).GetByRole(AriaRole.Checkbox).CheckAsync();
        await page.Button("Split off as an issue").ClickAsync();
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Heading, new() { NameRegex = new("Parcel number [23]"), Level = 1 })).ToBeVisibleAsync();
        emulator.ProcessAllDue();

        Assert.Equal(issue, Issue("1"));
        var own = Issue("2");
        Assert.NotEqual(issue, own);
        Assert.Equal(own, Issue("3"));
        Assert.Equal([1, 2], new[] { issue, own }.Select(i => (int)emulator.Service().Retrieve("soc_issue", i, new("soc_conversations"))["soc_conversations"]));
        watched.AssertNoComplaints();
    }

    private Entity Conversation(string id) => emulator.Conversation(emulator.Message("split", id));

    private Guid Issue(string id) => Conversation(id).GetAttributeValue<EntityReference>("soc_issueid").Id;
}
