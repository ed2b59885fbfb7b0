using Microsoft.Playwright;
using SocialExtension.EndToEnd.Browser;

namespace SocialExtension.EndToEnd.Shell;

/// <summary>The shell knows no solution: one that it has never seen has its own navigation, lists and forms.</summary>
[Collection(ShellTests.Name)]
public sealed class OtherSolutionTests(BrowserFixture browser, ShellEmulator shell)
{
    private const string App = $"?appname={LibrarySolution.App}";

    [Fact]
    public async Task ItsNavigationIsItsSiteMap()
    {
        await using var watched = await browser.Open();
        var page = await ShellPage.Open(watched, shell.Emulator, App);
        await page.Shows(page.Page.GetByRole(AriaRole.Banner).GetByText("The Library", new() { Exact = true }));
        await page.Shows(page.Rows.First);
        // Tables go by their plural names, unless the site map has another.
        Assert.Equal(["test_Books", "Who wrote"], await page.Navigation.GetByRole(AriaRole.Link).AllInnerTextsAsync());
        await page.Navigation.GetByRole(AriaRole.Combobox).SelectOptionAsync("Office");
        await Assertions.Expect(page.Navigation.GetByRole(AriaRole.Link)).ToHaveCountAsync(1);
        watched.AssertNoComplaints();
    }

    [Fact]
    public async Task ItsListShowsTheColumnsOfItsView()
    {
        await using var watched = await browser.Open();
        var page = await ShellPage.Open(watched, shell.Emulator, App);
        var row = page.Rows.Filter(new() { HasText = "Book 010" });
        await page.Shows(row);
        Assert.Equal(["", "Book 010", "Ada Byron", "1,815", "Poems", "10", "11/1/2000"], await row.Locator("> *").AllInnerTextsAsync());
        Assert.Equal(["", "test_Name", "test_AuthorId", "test_Born (test_Author)", "test_Genre", "test_Pages", "test_Published"], await page.Grid.Locator("thead tr > *").AllInnerTextsAsync());
    }

    [Fact]
    public async Task ItsRecordsAreMadeChangedAndTakenOutOfUse()
    {
        await using var watched = await browser.Open();
        var page = await ShellPage.Open(watched, shell.Emulator, $"{App}&pagetype=entityrecord&etn=test_book");
        await page.Button("Save").ClickAsync();
        await page.Shows(page.Page.GetByText("Title: Required fields must be filled in."));
        await page.Text("Title").FillAsync("Zenith");
        await page.Text("Pages").FillAsync("9000");
        await page.Text("Published").Or(page.Page.GetByLabel("Published")).First.FillAsync("2020-02-29");
        await page.Choice("Genre").SelectOptionAsync("Poems");
        await page.Choice("Author").PressAsync("ArrowDown");
        await page.Shows(page.Page.GetByRole(AriaRole.Option, new() { Name = "Ada Byron" }));
        await page.Choice("Author").PressAsync("Enter");
        await page.Button("Save").ClickAsync();
        await page.Shows(page.Dialog.GetByText("9000"));
        await page.Button("OK").ClickAsync();
        await page.Text("Pages").FillAsync("90");
        await page.Button("Save").ClickAsync();
        await page.Shows(page.Heading("Zenith"));
        await page.Shows(page.Link("Author: Ada Byron"));
        await Assertions.Expect(page.Page.GetByLabel("Published")).ToHaveValueAsync("2020-02-29");
        await watched.AssertAccessible();
        await page.Button("Deactivate").ClickAsync();
        await page.Shows(page.Page.GetByText("Read-only: this record's status is Inactive."));
        await page.Button("Activate").ClickAsync();
        await page.Button("Delete").ClickAsync();
        await page.Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await page.Says(page.Count, $"1 – 50 of {ShellEmulator.Books}");
    }

    [Fact]
    public async Task ASubgridListsWhatHangsOnTheRecordAndBeginsNewRowsWithIt()
    {
        await using var watched = await browser.Open();
        var page = await ShellPage.Open(watched, shell.Emulator, $"{App}&pagetype=entitylist&etn=test_author");
        await page.Link("Ada Byron").ClickAsync();
        await page.Says(page.Count, "1 – 10 of 60");
        Assert.Equal("Book 002", (await page.Column(1))[0]);
        await watched.AssertAccessible();
        await page.Button("New test_Book").ClickAsync();
        await page.Shows(page.Heading("New test_Book"));
        await page.Shows(page.Link("Author: Ada Byron"));
        watched.AssertNoComplaints();
    }
}
