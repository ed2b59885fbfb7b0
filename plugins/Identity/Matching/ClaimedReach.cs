using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>E-mail addresses, telephone numbers and websites that somebody names in a text about themselves. Nobody verified them.</summary>
internal sealed class ClaimedReach
{
    private const int Most = 3;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(200);
    private static readonly Regex Email = new(@"[a-z0-9._%+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);
    private static readonly Regex Phone = new(@"(?<![\w./-])\+?[0-9][0-9 ()/.-]{6,20}[0-9](?![\w-])", RegexOptions.CultureInvariant, Patience);
    private static readonly Regex Site = new(@"https?://[^\s<>""')\]]{4,300}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, Patience);

    private ClaimedReach(string text)
    {
        Emails = Found(Email, text).Select(e => e.TrimEnd('.')).ToList();
        Phones = Found(Phone, text);
        Sites = Found(Site, text).Select(WebSite.Of).OfType<WebSite>().ToList();
    }

    public IReadOnlyList<string> Emails { get; }

    public IReadOnlyList<string> Phones { get; }

    public IReadOnlyList<WebSite> Sites { get; }

    public static ClaimedReach In(string? text) => new(text ?? "");

    private static List<string> Found(Regex pattern, string text) => pattern.Matches(text).Cast<Match>().Take(Most).Select(m => m.Value).ToList();
}
