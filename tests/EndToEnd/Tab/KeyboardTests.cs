using Microsoft.Playwright;
using Microsoft.Xrm.Sdk;
using SocialExtension.EndToEnd.Browser;
using SocialExtension.EndToEnd.Form;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.EndToEnd.Tab;

/// <summary>Everything works without a mouse, and is said to who doesn't see it.</summary>
public sealed class KeyboardTests(BrowserFixture browser, EmptyEmulator empty) : IClassFixture<EmptyEmulator>
{
    private const int Confirmed = 285100002;

    /// <summary>More stops than there are on the way.</summary>
    private const int Stops = 40;

    private readonly TestEmulator emulator = empty.Emulator;

    [Fact]
    public async Task FromTheFormToAConfirmedProfileAndBack()
    {
        var contact = emulator.Suggested("keys");
        await using var page = await browser.Open();
        var form = await ContactForm.Open(page, emulator, contact);
        var keyboard = page.Page.Keyboard;

        await TabTo(page.Page, form.Tab("Summary"));
        while (!await IsFocused(form.Tab("Social"))) await keyboard.PressAsync("ArrowRight");
        await keyboard.PressAsync("Enter");
        var confirm = Button(form, "Confirm eve on X");
        await Assertions.Expect(confirm).ToBeVisibleAsync();
        await TabTo(page.Page, confirm);
        Assert.NotEqual("none", await confirm.EvaluateAsync<string>("e => getComputedStyle(e).outlineStyle"));
        await keyboard.PressAsync("Enter");

        const string result = "Confirmed: this profile belongs to the contact.";
        await Assertions.Expect(form.Social.Locator(".outcome")).ToContainTextAsync(result);
        await Assertions.Expect(form.Social.GetByRole(AriaRole.Status)).ToHaveTextAsync(result);
        Assert.Equal(Confirmed, emulator.Profile("keys", "eve").GetAttributeValue<OptionSetValue>("soc_matchstatus").Value);
        // The button that was pressed is gone: the way back is the next stop.
        await keyboard.PressAsync("Tab");
        await Assertions.Expect(Button(form, "Undo for eve on X")).ToBeFocusedAsync();
        await keyboard.PressAsync("Space");
        await Assertions.Expect(form.Social.GetByRole(AriaRole.Status)).ToContainTextAsync("Taken back: it is as it was before the decision.");
        page.AssertNoComplaints();
    }

    [Fact]
    public async Task ConversationsFoldAndThreadsScroll()
    {
        emulator.Ingest([.. Enumerable.Range(1, 20).Select(i => Posts.Note("scroll", $"{i}", inReplyTo: i == 1 ? null : "1", text: string.Concat(Enumerable.Repeat("A line. ", 20))))]);
        await using var page = await browser.Open();
        var form = await (await ContactForm.Open(page, emulator, emulator.Linked("scroll"))).ShowSocial();
        var keyboard = page.Page.Keyboard;
        await TabTo(page.Page, Button(form, "Refresh"));
        var thread = form.Social.GetByRole(AriaRole.Group, new() { NameRegex = new("^Messages of ") });
        await TabTo(page.Page, thread);
        var before = await thread.EvaluateAsync<double>("e => e.scrollTop");
        await keyboard.PressAsync("ArrowUp");
        await page.Page.WaitForFunctionAsync("([frame, before]) => frame.contentDocument.querySelector('.thread').scrollTop < before", new object[] { await page.Page.Locator("iframe").ElementHandleAsync(), before });

        var fold = form.Social.Locator(".disclosure");
        await fold.FocusAsync();
        await keyboard.PressAsync("Enter");
        await Assertions.Expect(fold).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(thread).ToBeHiddenAsync();
    }

    /// <summary>Names, roles and states, in the order in which a screen reader comes upon them.</summary>
    [Fact]
    public async Task AScreenReaderComesUponNamesAndRoles()
    {
        await using var page = await browser.Open();
        var form = await (await ContactForm.Open(page, emulator, emulator.Suggested("names"))).ShowSocial();
        await Assertions.Expect(form.Social.Locator("body")).ToMatchAriaSnapshotAsync("""
            - heading "Social" [level=1]
            - region "Right now":
              - heading "Right now" [level=2]
              - text: Updated
              - time: just now
              - button "Refresh"
              - paragraph: Nothing waits for us. One conversation goes on without us.
            - region "Conversations":
              - heading "Conversations" [level=2]
              - heading "Open (1)" [level=3]
              - list:
                - listitem:
                  - 'heading "ada on X: Hello" [level=4]':
                    - 'button "ada on X: Hello" [expanded]'
                  - list:
                    - listitem: Open
                    - listitem: Public
                    - listitem: X
                    - listitem: 1 message
                    - listitem:
                      - time: Jan 1
                    - listitem:
                      - 'button "Details of ada on X: Hello"'
                  - 'group "Messages of ada on X: Hello"':
                    - list:
                      - listitem:
                        - text: "Customer: ada"
                        - time: Jan 1
                        - text: Neutral
                        - paragraph: Hello
                        - text: Nothing asked
                        - button "Why?"
            - region "Who this is":
              - heading "Who this is" [level=2]
              - list:
                - listitem:
                  - heading "eve" [level=3]:
                    - button "eve"
                  - list:
                    - listitem: X
                    - listitem: eve
                  - text: Suggested
                  - group:
                    - text: Why 82% match
                    - list:
                      - listitem: "Speaks for it: Has the same e-mail address"
                      - listitem: "Speaks against it: Another contact has the same name"
                  - button "Confirm eve on X"
                  - button "Reject eve on X"
                - listitem:
                  - heading "ada" [level=3]:
                    - button "ada"
                  - list:
                    - listitem: X
                    - listitem: ada
                  - text: Confirmed
                  - group: Why 100% match
                  - button "Unlink ada on X"
            - region "What we know"
            - status: The social view is up to date.
            """);
    }

    private static ILocator Button(ContactForm form, string name) => form.Social.GetByRole(AriaRole.Button, new() { Name = name });

    private static async Task TabTo(IPage page, ILocator target)
    {
        for (var stop = 0; stop < Stops; stop++)
        {
            if (await IsFocused(target)) return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{Stops} presses of Tab did not reach {target}.");
    }

    private static Task<bool> IsFocused(ILocator target) => target.EvaluateAsync<bool>("e => e.ownerDocument.hasFocus() && e.ownerDocument.activeElement === e");
}
