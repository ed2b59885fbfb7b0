using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using SocialExtension.EndToEnd.Browser;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.EndToEnd.Shell;

/// <summary>The list of suggested matches, and what can be done with the rows that are selected there.</summary>
public sealed class SuggestedMatchesTests(BrowserFixture browser, EmptyEmulator empty) : IClassFixture<EmptyEmulator>
{
    private const string Suggested = "?appname=soc_SocialExtension&pagetype=entitylist&etn=soc_socialprofile&viewid=eb4f1d30-c00e-5213-aad3-08429945334a";
    private readonly TestEmulator emulator = empty.Emulator;

    [Fact]
    public async Task SelectedProfilesAreConfirmedOrRejected()
    {
        var names = new[] { "Mira Thornberry", "Annika Wesserman", "Ottilie Grimshaw" };
        for (var i = 0; i < names.Length; i++)
        {
            var parts = names[i].Split(' ');
            emulator.Service().Create(new Entity("contact") { ["firstname"] = parts[0], ["lastname"] = parts[1], ["address1_city"] = "Leeds" });
            var note = Posts.Note("list", $"{i}", $"user{i}");
            note["actor"]!["name"] = names[i];
            note["actor"]!["location"] = "Leeds";
            emulator.Ingest(note);
        }

        await using var watched = await browser.Open();
        var page = await ShellPage.Open(watched, emulator, Suggested, "agent");
        await page.Says(page.Count, "1 – 3 of 3");
        await Assertions.Expect(page.Button("Confirm match")).ToHaveCountAsync(0);
        await Select(page, names[0]);
        await page.Button("Confirm match").ClickAsync();
        await page.Says(page.Count, "1 – 2 of 2");
        await Select(page, names[1]);
        await Select(page, names[2]);
        await watched.AssertAccessible();
        await page.Button("Reject match").ClickAsync();
        await Assertions.Expect(page.Rows.Filter(new() { HasText = names[1] })).ToHaveCountAsync(0);

        Assert.Equal(["Confirmed", "Rejected", "Rejected"], Enumerable.Range(0, 3).Select(i => emulator.Profile("list", $"user{i}").FormattedValues["soc_matchstatus"]));
        watched.AssertNoComplaints();
    }

    private static Task Select(ShellPage page, string name) => page.Rows.Filter(new() { HasText = name }).GetByRole(AriaRole.Checkbox).CheckAsync();
}
