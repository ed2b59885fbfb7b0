using Microsoft.Playwright;
using SocialExtension.EndToEnd.Browser;

[assembly: AssemblyFixture(typeof(BrowserFixture))]

namespace SocialExtension.EndToEnd.Browser;

/// <summary>One browser for all tests. Where there is none, tests are skipped with the reason; on a build server (CI=true) that is a failure.</summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    private const string Missing = "There is no Chromium. Set SOCIAL_BROWSER to the path of one, or run: sudo apt-get install chromium";
    private static readonly string[] Arguments = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (ChromiumFinder.FindOrInstall() is not { } path)
        {
            if (Environment.GetEnvironmentVariable("CI") == "true") throw new InvalidOperationException(Missing);
            return;
        }

        playwright = await Playwright.CreateAsync();
        // Root may not use the sandbox, and the pages are our own.
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, ChromiumSandbox = Environment.UserName != "root" && !OperatingSystem.IsLinux(), Args = Arguments });
    }

    /// <summary>A page that watches itself; skips the test where there is no browser.</summary>
    public async Task<WatchedPage> Open(BrowserNewContextOptions? options = null)
    {
        Assert.SkipWhen(browser is null, Missing);
        return await WatchedPage.Open(browser!, options ?? new() { ViewportSize = new() { Width = 1280, Height = 900 } });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null) await browser.CloseAsync();
        playwright?.Dispose();
    }
}
