using Microsoft.Playwright;
using SocialExtension.EndToEnd.Browser;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.EndToEnd.Shell;

/// <summary>A page of the shell as a user opens it.</summary>
internal static class ShellBrowser
{
    /// <summary>The colour schemes in which pages must be readable.</summary>
    public static readonly TheoryData<ColorScheme> Schemes = [ColorScheme.Light, ColorScheme.Dark];

    public static async Task<WatchedPage> OpenShell(this BrowserFixture browser, TestEmulator emulator, string query, ColorScheme scheme = ColorScheme.Light, string? user = null, int width = 1280, string? app = "soc_SocialExtension")
    {
        var watched = await browser.Open(new() { ViewportSize = new() { Width = width, Height = 1000 }, ColorScheme = scheme });
        await watched.Visit(emulator, $"?{(app is null ? "" : $"appname={app}&")}{query}", user);
        return watched;
    }

    /// <summary>Opens an address of the shell. The page goes on as who it was until a user is named, and begins as the emulator's first.</summary>
    public static async Task Visit(this WatchedPage watched, TestEmulator emulator, string query, string? user = null)
    {
        if (user is not null) await watched.Page.Context.AddCookiesAsync([new() { Name = "emulator_user", Value = user, Url = emulator.Url.ToString(), SameSite = SameSiteAttribute.Strict }]);
        await watched.Page.GotoAsync($"{emulator.Url}main.aspx{query}");
    }
}
