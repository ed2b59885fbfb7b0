using Microsoft.Playwright;
using SocialExtension.EndToEnd.Browser;

namespace SocialExtension.EndToEnd.Tab;

/// <summary>The ways in which users have their screens.</summary>
internal static class Appearances
{
    // What an element is called and where it stands does not depend on colours: after the first, only they are looked at.
    private static readonly (string Name, PageEmulateMediaOptions Media, string[] Rules)[] All =
    [
        ("light", new() { ColorScheme = ColorScheme.Light, ForcedColors = ForcedColors.None }, []),
        ("dark", new() { ColorScheme = ColorScheme.Dark, ForcedColors = ForcedColors.None }, ["color-contrast", "link-in-text-block"]),
        ("contrast", new() { ColorScheme = ColorScheme.Dark, ForcedColors = ForcedColors.Active }, ["color-contrast", "link-in-text-block"]),
    ];

    /// <summary>
    /// Fails where the page is not accessible in light, dark or high contrast, or runs out of a screen of 320 pixels. Writes a picture of
    /// each where the environment variable SOCIAL_STATES names a folder.
    /// </summary>
    public static async Task AssertGoodEverywhere(this WatchedPage watched, IFrameLocator page, string state)
    {
        foreach (var (name, media, rules) in All)
        {
            await watched.Page.EmulateMediaAsync(media);
            await Picture(watched.Page, $"{state}-{name}");
            await watched.AssertAccessible(rules);
        }

        await watched.Page.EmulateMediaAsync(All[0].Media);
        var wide = watched.Page.ViewportSize!;
        await watched.Page.SetViewportSizeAsync(320, 900);
        Assert.Equal(0, await page.Locator("html").EvaluateAsync<int>("e => Math.max(0, e.scrollWidth - e.clientWidth)"));
        await Picture(watched.Page, $"{state}-narrow");
        await watched.Page.SetViewportSizeAsync(wide.Width, wide.Height);
    }

    private static async Task Picture(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SOCIAL_STATES") is { Length: > 0 } folder) await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), Animations = ScreenshotAnimations.Disabled });
    }
}
