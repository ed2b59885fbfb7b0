using Microsoft.Playwright;
using SocialExtension.EndToEnd.Browser;
using SocialExtension.EndToEnd.Shell;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.EndToEnd.Form;

/// <summary>The contact form as a user has it in front of them.</summary>
internal sealed class ContactForm
{
    private ContactForm(WatchedPage watched) => Watched = watched;

    public WatchedPage Watched { get; }

    public IPage Page => Watched.Page;

    /// <summary>The page of the Social tab, in its frame.</summary>
    public IFrameLocator Social => Page.FrameLocator("iframe[src*='soc_/social/tab.html']");

    public static async Task<ContactForm> Open(WatchedPage watched, TestEmulator emulator, Guid contact, string? user = null)
    {
        await watched.Visit(emulator, $"?appname=soc_SocialExtension&pagetype=entityrecord&etn=contact&id={contact}", user);
        var form = new ContactForm(watched);
        await Assertions.Expect(form.Tab("Social")).ToBeVisibleAsync();
        return form;
    }

    public ILocator Tab(string name) => Page.GetByRole(AriaRole.Tab, new() { Name = name, Exact = true });

    public async Task<ContactForm> ShowSocial()
    {
        await Tab("Social").ClickAsync();
        await Assertions.Expect(Social.GetByRole(AriaRole.Heading, new() { Name = "Right now" })).ToBeVisibleAsync();
        return this;
    }
}
