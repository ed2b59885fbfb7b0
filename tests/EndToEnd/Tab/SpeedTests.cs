using System.Diagnostics;
using SocialExtension.EndToEnd.Browser;
using SocialExtension.EndToEnd.Form;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.EndToEnd.Tab;

/// <summary>An agent who clicks on the tab is not kept waiting.</summary>
[Collection<Undisturbed>]
public sealed class SpeedTests(BrowserFixture browser, SampleEmulator sample) : IClassFixture<SampleEmulator>
{
    private const int Clicks = 10;

    [Fact]
    public async Task TheContentIsThereWithinASecondOfTheClick()
    {
        await using var page = await browser.Open();
        var times = new List<TimeSpan>();
        for (var click = 0; click < Clicks; click++)
        {
            var form = await ContactForm.Open(page, sample.Emulator, SampleEmulator.Mira);
            var watch = Stopwatch.StartNew();
            await form.ShowSocial();
            times.Add(watch.Elapsed);
        }

        var median = times.Order().ElementAt(Clicks / 2);
        Assert.True(median < TimeSpan.FromSeconds(1), $"The median is {median.TotalMilliseconds:0} ms of {string.Join(", ", times.Select(t => $"{t.TotalMilliseconds:0}"))}.");
        TestContext.Current.SendDiagnosticMessage($"Click to content: {median.TotalMilliseconds:0} ms.");
    }
}
