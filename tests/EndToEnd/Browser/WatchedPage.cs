using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace SocialExtension.EndToEnd.Browser;

/// <summary>A page whose errors, policy violations and requests to other machines are noted.</summary>
public sealed class WatchedPage : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = new();

    private WatchedPage(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Enqueue($"{message.Type}: {message.Text}");
        };
        page.PageError += (_, error) => complaints.Enqueue("uncaught: " + error);
        page.Request += (_, request) =>
        {
            var url = new Uri(request.Url);
            if (url.Scheme is "http" or "https" && !url.IsLoopback) complaints.Enqueue("left this machine: " + url);
        };
    }

    public IPage Page { get; }

    public static async Task<WatchedPage> Open(IBrowser browser, BrowserNewContextOptions options)
    {
        var context = await browser.NewContextAsync(options);
        return new WatchedPage(context, await context.NewPageAsync());
    }

    /// <summary>Fails with what the page complained of. Violations of the Content Security Policy are console errors.</summary>
    /// <param name="expected">Parts of complaints that have to be there.</param>
    public void AssertNoComplaints(params string[] expected)
    {
        Assert.All(expected, part => Assert.Contains(complaints, complaint => complaint.Contains(part, StringComparison.Ordinal)));
        var others = complaints.Where(complaint => !expected.Any(part => complaint.Contains(part, StringComparison.Ordinal))).ToList();
        Assert.True(others.Count == 0, string.Join("\n", others));
    }

    /// <summary>Fails with the accessibility rules that the page and its frames break.</summary>
    /// <param name="rules">Those that matter; none for all.</param>
    public async Task AssertAccessible(params string[] rules)
    {
        var result = await Page.RunAxe(rules.Length == 0 ? null : new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "rule", Values = [.. rules] } });
        Assert.True(result.Violations.Length == 0, string.Join("\n", result.Violations.Select(v => $"{v.Id}: {v.Help} ({string.Join("; ", v.Nodes.Select(n => n.Html))})")));
        Assert.NotEmpty(result.Passes);
    }

    public async ValueTask DisposeAsync() => await context.CloseAsync();
}
