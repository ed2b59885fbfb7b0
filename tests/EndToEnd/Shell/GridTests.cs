using Microsoft.Playwright;
using SocialExtension.EndToEnd.Browser;

namespace SocialExtension.EndToEnd.Shell;

[Collection(ShellTests.Name)]
public sealed class GridTests(BrowserFixture browser, ShellEmulator shell)
{
    private const string Books = $"?appname={LibrarySolution.App}&pagetype=entitylist&etn=test_book";

    [Fact]
    public async Task PagesAreTurnedAndTheTotalIsSaid()
    {
        await using var watched = await browser.Open();
        var page = await Open(watched);
        await page.Says(page.Count, $"1 – 50 of {ShellEmulator.Books}");
        await page.Button("Next page").ClickAsync();
        await page.Says(page.Count, $"51 – 100 of {ShellEmulator.Books}");
        await page.Button("Next page").ClickAsync();
        await page.Says(page.Count, $"101 – 120 of {ShellEmulator.Books}");
        Assert.Equal("Book 101", (await page.Column(1))[0]);
        await page.Button("First page").ClickAsync();
        await page.Says(page.Count, $"1 – 50 of {ShellEmulator.Books}");
        watched.AssertNoComplaints();
    }

    [Fact]
    public async Task AHeaderSortsByItsColumn()
    {
        await using var watched = await browser.Open();
        var page = await Open(watched);
        await page.Button("test_Pages").ClickAsync();
        await page.Button("test_Pages").ClickAsync();
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Columnheader, new() { Name = "test_Pages" })).ToHaveAttributeAsync("aria-sort", "descending");
        await page.Shows(page.Rows.First.GetByText("Book 120"));
        // The second page goes on where the first ends.
        await page.Button("Next page").ClickAsync();
        await page.Shows(page.Rows.First.GetByText("Book 070"));
    }

    [Fact]
    public async Task ColumnsAreNarrowedByTheirTypes()
    {
        await using var watched = await browser.Open();
        var page = await Open(watched);
        await page.Button("Filter by test_Genre").ClickAsync();
        await page.Dialog.GetByRole(AriaRole.Checkbox, new() { Name = "Poems" }).CheckAsync();
        await page.Dialog.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await page.Says(page.Count, "1 – 12 of 12");
        await page.Button("Filter by test_Pages").ClickAsync();
        await page.Dialog.GetByRole(AriaRole.Combobox, new() { Name = "Operator" }).SelectOptionAsync("At least");
        await page.Dialog.GetByRole(AriaRole.Textbox, new() { Name = "Value" }).FillAsync("100");
        await watched.AssertAccessible();
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Says(page.Count, "1 – 3 of 3");
        Assert.Equal(["Book 100", "Book 110", "Book 120"], await page.Column(1));
        await page.Button("Filter by test_Genre, filtered").ClickAsync();
        await page.Dialog.GetByRole(AriaRole.Button, new() { Name = "Clear" }).ClickAsync();
        await page.Says(page.Count, "1 – 21 of 21");
        watched.AssertNoComplaints();
    }

    [Fact]
    public async Task ADateAndALookupNarrowToo()
    {
        await using var watched = await browser.Open();
        var page = await Open(watched);
        await page.Button("Filter by test_Published").ClickAsync();
        await page.Dialog.GetByRole(AriaRole.Combobox, new() { Name = "Operator" }).SelectOptionAsync("On or before");
        await page.Dialog.GetByLabel("Value").FillAsync("2000-05-01");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Says(page.Count, "1 – 4 of 4");
        await page.Button("Filter by test_AuthorId").ClickAsync();
        await page.Dialog.GetByRole(AriaRole.Combobox, new() { Name = "Value" }).FillAsync("byr");
        await page.Dialog.GetByRole(AriaRole.Option, new() { Name = "Ada Byron" }).ClickAsync();
        await page.Dialog.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await page.Says(page.Count, "1 – 2 of 2");
        Assert.Equal(["Book 002", "Book 004"], await page.Column(1));
        watched.AssertNoComplaints();
    }

    [Fact]
    public async Task QuickFindLooksForWords()
    {
        await using var watched = await browser.Open();
        var page = await Open(watched);
        await page.Page.GetByRole(AriaRole.Textbox, new() { Name = "Find in test_Books" }).FillAsync("k 07");
        await page.Says(page.Count, "1 – 10 of 10");
        await page.Page.GetByRole(AriaRole.Textbox, new() { Name = "Find in test_Books" }).FillAsync("100%");
        await page.Shows(page.Page.GetByText("Nothing matches."));
        await watched.AssertAccessible();
        await page.Button("Clear filters").ClickAsync();
        await page.Says(page.Count, $"1 – 50 of {ShellEmulator.Books}");
        watched.AssertNoComplaints();
    }

    [Fact]
    public async Task AnotherViewIsPickedAndStandsInTheAddress()
    {
        await using var watched = await browser.Open();
        var page = await Open(watched);
        await page.Choice("View of test_Books").SelectOptionAsync("Inactive books");
        await page.Shows(page.Page.GetByText("There is nothing here yet."));
        await page.Page.ReloadAsync();
        await Assertions.Expect(page.Choice("View of test_Books").Locator("option:checked")).ToHaveTextAsync("Inactive books");
        watched.AssertNoComplaints();
    }

    [Fact]
    public async Task ItIsUsedByKeysAlone()
    {
        await using var watched = await browser.Open();
        var page = await Open(watched);
        await page.Page.GetByRole(AriaRole.Textbox, new() { Name = "Find in test_Books" }).FocusAsync();
        await page.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Link("Book 001")).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(page.Link("Book 002")).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("Space");
        await page.Says(page.Count, $"1 – 50 of {ShellEmulator.Books} (1 selected)");
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(page.Rows.Nth(1).GetByRole(AriaRole.Link, new() { Name = "Ada Byron" })).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Shows(page.Heading("Book 002"));
        watched.AssertNoComplaints();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task ItIsAccessible(ColorScheme scheme)
    {
        await using var watched = await browser.Open(new() { ViewportSize = new() { Width = 1280, Height = 900 }, ColorScheme = scheme });
        var page = await Open(watched);
        await page.Rows.First.GetByRole(AriaRole.Checkbox).CheckAsync();
        await watched.AssertAccessible();
        watched.AssertNoComplaints();
    }

    private async Task<ShellPage> Open(WatchedPage watched)
    {
        var page = await ShellPage.Open(watched, shell.Emulator, Books);
        await page.Shows(page.Link("Book 001"));
        return page;
    }
}
