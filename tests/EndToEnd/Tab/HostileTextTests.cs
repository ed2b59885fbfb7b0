using Microsoft.Playwright;
using SocialExtension.EndToEnd.Browser;
using SocialExtension.EndToEnd.Form;
using SocialExtension.EndToEnd.Shell;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.EndToEnd.Tab;

/// <summary>Whatever was written, on the forms and on the tab it is text: it runs nothing, asks nobody, and is there as it was written.</summary>
public sealed class HostileTextTests(BrowserFixture browser, EmptyEmulator empty) : IClassFixture<EmptyEmulator>
{
    private const int Contacts = 5;

    /// <summary>What text must not turn into: the canary, a handler, a script that isn't ours, a link that isn't to the web.</summary>
    private const string Traces = """
        () => [
          ...('canary' in window ? ['canary'] : []),
          ...[...document.querySelectorAll('*')].flatMap((e) => [...e.attributes].filter((a) => /^on/i.test(a.name) || a.name === 'srcdoc').map((a) => `${e.localName} ${a.name}`)),
          ...[...document.scripts].map((s) => s.getAttribute('src')).filter((src) => !/^(\/emulator\/shell\/|\/WebResources\/soc_\/|tab\.js$)/.test(src ?? '')),
          ...[...document.querySelectorAll('a[href]')].map((a) => a.protocol).filter((p) => !['http:', 'https:', 'mailto:', 'tel:'].includes(p)),
          ...[...document.querySelectorAll('img, object, embed, video, audio, base, form, style, svg script, math')].map((e) => e.localName),
        ]
        """;

    private readonly TestEmulator emulator = empty.Emulator;

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Contacts)];

    [Fact]
    public void ThereAreEnoughOfThem() => Assert.True(HostileTexts.All.Distinct().Count() >= 200);

    [Theory]
    [MemberData(nameof(Numbers))]
    public async Task TextStaysText(int number)
    {
        var texts = HostileTexts.All.Where((_, i) => i % Contacts == number).ToList();
        var contact = HostileContact.Create(emulator, texts);
        await using var page = await browser.Open();
        var dialogs = new List<string>();
        page.Page.Dialog += (_, dialog) =>
        {
            dialogs.Add(dialog.Message);
            _ = dialog.DismissAsync();
        };

        var form = await ContactForm.Open(page, emulator, contact.Id);
        await AssertUntouched(page.Page);
        await form.Tab("Details").ClickAsync();
        await AssertUntouched(page.Page);
        await form.ShowSocial();
        await AssertUntouched(page.Page);
        Assert.Equal(texts.Order(StringComparer.Ordinal), (await form.Social.Locator(".post-text").EvaluateAllAsync<string[]>("all => all.map((e) => e.textContent)")).Order(StringComparer.Ordinal));
        Assert.Equal(texts.Count, await form.Social.Locator(".profile").CountAsync());

        foreach (var (table, id) in new[] { ("soc_socialprofile", contact.Profile), ("soc_socialmessage", contact.Message) })
        {
            await page.Visit(emulator, $"?appname=soc_SocialExtension&pagetype=entityrecord&etn={table}&id={id}");
            await Assertions.Expect(page.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
            await AssertUntouched(page.Page);
        }

        Assert.Empty(dialogs);
        page.AssertNoComplaints();
    }

    private static async Task AssertUntouched(IPage page)
    {
        foreach (var frame in page.Frames) Assert.Empty(await frame.EvaluateAsync<string[]>(Traces));
    }
}
