using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>A website: its host without "www", and the path below it. Hosts that lend room to everybody say nothing by themselves.</summary>
internal sealed class WebSite
{
    private static readonly HashSet<string> Shared = new(
        ("gmail.com googlemail.com yahoo.com yahoo.co.uk ymail.com hotmail.com hotmail.co.uk outlook.com live.com msn.com icloud.com me.com mac.com aol.com gmx.de gmx.net gmx.at gmx.ch web.de t-online.de freenet.de proton.me " +
        "protonmail.com mail.com mail.ru yandex.ru yandex.com bk.ru inbox.ru qq.com 163.com 126.com sina.com naver.com hanmail.net daum.net orange.fr wanadoo.fr free.fr laposte.net libero.it virgilio.it uol.com.br bol.com.br " +
        "terra.com.br comcast.net verizon.net att.net sbcglobal.net btinternet.com sky.com zoho.com fastmail.com hey.com posteo.de mailbox.org tutanota.com rediffmail.com seznam.cz wp.pl o2.pl onet.pl " +
        "x.com twitter.com facebook.com fb.com instagram.com linkedin.com youtube.com youtu.be tiktok.com reddit.com bsky.app mastodon.social threads.net linktr.ee beacons.ai bit.ly t.co medium.com substack.com wordpress.com " +
        "blogspot.com tumblr.com github.com github.io gitlab.com about.me google.com sites.google.com wixsite.com weebly.com carrd.co patreon.com twitch.tv t.me wa.me discord.gg paypal.me ko-fi.com amazon.com ebay.com etsy.com").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    private WebSite(string host, string path)
    {
        Host = host;
        Path = path;
    }

    public string Host { get; }

    public string Path { get; }

    /// <summary>Whether everybody can have a page or an address there.</summary>
    public bool IsShared => Shared.Contains(Host) || Shared.Any(s => Host.EndsWith("." + s, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads an address with or without scheme; null where it is none.</summary>
    public static WebSite? Of(string? address)
    {
        var text = address?.Trim() ?? "";
        if (text.Length == 0 || text.Length > 2000) return null;
        if (text.IndexOf("://", StringComparison.Ordinal) < 0) text = "https://" + text;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.HostNameType != UriHostNameType.Dns || uri.IdnHost.IndexOf('.') < 0) return null;
        var host = uri.IdnHost.ToLowerInvariant();
        return new WebSite(host.StartsWith("www.", StringComparison.Ordinal) ? host.Substring(4) : host, uri.AbsolutePath.TrimEnd('/').ToLowerInvariant());
    }

    /// <summary>The site that an e-mail address belongs to; null where it is none or everybody's.</summary>
    public static WebSite? OfEmail(string? address)
    {
        var at = address?.LastIndexOf('@') ?? -1;
        return at > 0 && Of(address!.Substring(at + 1)) is { IsShared: false } site ? site : null;
    }

    /// <summary>Whether both are the same page, or the same host that is nobody else's.</summary>
    public bool IsSame(WebSite other) => Host == other.Host && (IsShared || other.IsShared ? Path.Length > 0 && Path == other.Path : true);
}
