using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.EndToEnd.Browser;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.EndToEnd.Shell;

/// <summary>The shipped dashboard over the sample data.</summary>
public sealed class DashboardTests(BrowserFixture browser, SampleEmulator sample) : IClassFixture<SampleEmulator>
{
    private readonly TestEmulator emulator = sample.Emulator;

    [Theory]
    [MemberData(nameof(ShellBrowser.Schemes), MemberType = typeof(ShellBrowser))]
    public async Task ItsTilesShowChartsAndRows(ColorScheme scheme)
    {
        await using var page = await browser.OpenShell(emulator, "pagetype=dashboard", scheme);
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Heading, new() { Name = "Social today", Level = 1 })).ToBeVisibleAsync();
        foreach (var tile in new[] { "Messages by network and day", "Waiting on us, by network", "Conversations by state", "Messages by network" })
        {
            await Assertions.Expect(Tile(page, tile).Locator("[data-colour]").First).ToBeVisibleAsync();
        }

        await Assertions.Expect(Tile(page, "Waiting on us").GetByRole(AriaRole.Rowheader).First).ToBeVisibleAsync();
        page.AssertNoComplaints();
        await page.AssertAccessible();
    }

    [Fact]
    public async Task AChartIsReadByKeyboardAndAsATable()
    {
        await using var page = await browser.OpenShell(emulator, "pagetype=dashboard");
        var tile = Tile(page, "Messages by network");
        var plot = tile.GetByRole(AriaRole.Slider);
        var networks = Count("soc_socialmessage", "soc_network");
        var whole = (double)networks.Sum(n => n.Count);
        await plot.FocusAsync();
        foreach (var (name, count) in networks)
        {
            await Assertions.Expect(plot).ToHaveAttributeAsync("aria-valuetext", FormattableString.Invariant($"{name}: Count {count} ({Math.Round(100 * count / whole, 1, MidpointRounding.AwayFromZero)}%)"));
            await Assertions.Expect(tile.Locator(".chart-tooltip")).ToContainTextAsync(name);
            await plot.PressAsync("ArrowRight");
        }

        await tile.GetByRole(AriaRole.Button, new() { Name = "Show the figures as a table" }).ClickAsync();
        foreach (var (name, count) in networks) await Assertions.Expect(tile.GetByRole(AriaRole.Row, new() { Name = $"{name} {count}", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(plot).ToHaveCountAsync(0);
        page.AssertNoComplaints();
        await page.AssertAccessible();
    }

    [Fact]
    public async Task RefreshCountsAnew()
    {
        await using var page = await browser.OpenShell(emulator, "pagetype=dashboard", user: "manager");
        var states = Tile(page, "Conversations by state");
        var before = Count("soc_conversation", "soc_state", onlyActive: true).FirstOrDefault(s => s.Name == "Not for us").Count;
        await Assertions.Expect(states.GetByRole(AriaRole.Row, new() { Name = $"Not for us {before}" })).ToHaveCountAsync(before == 0 ? 0 : 1);
        emulator.Service("manager").Create(new Entity("soc_conversation") { ["soc_name"] = "Counted anew", ["soc_network"] = new OptionSetValue(285100000), ["soc_rootexternalid"] = "https://x.example/anew", ["soc_state"] = new OptionSetValue(285100004) });
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Refresh all" }).ClickAsync();
        await Assertions.Expect(states.GetByRole(AriaRole.Row, new() { Name = $"Not for us {before + 1}", Exact = true })).ToHaveCountAsync(1);
        page.AssertNoComplaints();
    }

    [Fact]
    public async Task WhoMayNotReadATableIsToldSoInItsTile()
    {
        // The connector holds no role for the app: the dashboard is opened by itself.
        var dashboard = emulator.Rows("systemform", "type", ConditionOperator.Equal, 0, "name").Single(d => (string)d["name"] == "Social today");
        await using var page = await browser.OpenShell(emulator, $"pagetype=dashboard&id={dashboard.Id}", user: "connector", app: null);
        await Assertions.Expect(Tile(page, "Conversations by state").GetByRole(AriaRole.Alert)).ToContainTextAsync("Connector may not read these rows.");
        await Assertions.Expect(Tile(page, "Waiting on us").GetByRole(AriaRole.Alert)).ToContainTextAsync("prvReadsoc_conversation");
        await page.AssertAccessible();
    }

    [Fact]
    public async Task NothingRunsOutOfANarrowPage()
    {
        await using var page = await browser.OpenShell(emulator, "pagetype=dashboard", width: 320);
        await Assertions.Expect(Tile(page, "Messages by network").Locator("path").First).ToBeVisibleAsync();
        Assert.Equal(0, await page.Page.Locator("html").EvaluateAsync<int>("e => Math.max(0, e.scrollWidth - e.clientWidth)"));
        await page.AssertAccessible();
    }

    /// <summary>How many rows have which value of a choice, the most frequent first, counted row by row.</summary>
    private IReadOnlyList<(string Name, int Count)> Count(string table, string choice, bool onlyActive = false)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(choice) };
        if (onlyActive) query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        return [.. emulator.Service().RetrieveMultiple(query).Entities.Where(e => e.Contains(choice)).GroupBy(e => e.GetAttributeValue<OptionSetValue>(choice).Value).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => (g.First().FormattedValues[choice], g.Count()))];
    }

    private static ILocator Tile(WatchedPage page, string name) => page.Page.GetByRole(AriaRole.Region, new() { Name = name, Exact = true });
}
