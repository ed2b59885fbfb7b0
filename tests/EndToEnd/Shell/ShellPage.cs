using Microsoft.Playwright;
using SocialExtension.EndToEnd.Browser;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.EndToEnd.Shell;

/// <summary>A page of the shell as its user has it in front of them.</summary>
internal sealed class ShellPage
{
    private ShellPage(WatchedPage watched) => Watched = watched;

    public WatchedPage Watched { get; }

    public IPage Page => Watched.Page;

    public ILocator Navigation => Page.GetByRole(AriaRole.Navigation);

    public ILocator Grid => Page.GetByRole(AriaRole.Grid);

    /// <summary>The rows without the headers.</summary>
    public ILocator Rows => Grid.Locator("tbody tr");

    public ILocator Dialog => Page.GetByRole(AriaRole.Dialog);

    /// <summary>How many rows there are, as the page says it.</summary>
    public ILocator Count => Page.Locator(".grid-footer [role=status]");

    public static async Task<ShellPage> Open(WatchedPage watched, TestEmulator emulator, string query, string? user = null)
    {
        await watched.Visit(emulator, query, user);
        return new ShellPage(watched);
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Text(string label) => Page.GetByRole(AriaRole.Textbox, new() { Name = label, Exact = true });

    public ILocator Choice(string label) => Page.GetByRole(AriaRole.Combobox, new() { Name = label, Exact = true });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name, Exact = true });

    public ILocator Heading(string name) => Page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true });

    /// <summary>The texts of one column, from top to bottom; the first one holds the boxes.</summary>
    public Task<IReadOnlyList<string>> Column(int index) => Rows.Locator($":nth-child({index + 1})").AllInnerTextsAsync();

    public Task Shows(ILocator what) => Assertions.Expect(what).ToBeVisibleAsync();

    public Task Says(ILocator what, string text) => Assertions.Expect(what).ToHaveTextAsync(text);
}
