using SocialExtension.Plugins.Schema;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Judgement;

/// <summary>Topics as an admin would write them. Amazon's words were written with its tweets at hand; Spotify's from knowing the product, before its tweets were looked at, and not changed since.</summary>
internal static class TopicLists
{
    public static IReadOnlyList<TopicDefinition> Amazon { get; } =
    [
        Topic("Delivery", "deliver*, undeliver*, shipping, shipped, ship, shipment, courier, parcel, package, tracking, carrier, in transit, hermes, arrive*, where is my order, wheres my package, hasn't arrived, haven't received the order, not received my order, dispatch*, not shipped, still not here, driver", "packaging, flex driver, damaged my car"),
        Topic("Prime", "prime, #primeday, #primedelivery, #TNFonPrimeVideo, amazon prime"),
        Topic("Alexa", "alexa"),
        Topic("Kindle", "kindle, paperwhite"),
        Topic("Echo", "echo, echo dot, #AmazonEcho"),
        Topic("Fire TV", "fire tv, fire stick, firestick, firetv"),
        Topic("Bad Support", "worst service, poor service, pathetic service, atrocious service, customer service, cs, customer reps, customer care, support team, rep lies, no reply, no replies, no response, no help, no solution, not responding, automated answers, query not solved, legit answer", "superior customer service, customer service is top notch, customer service just came in clutch, awesome, fantastic, thank you"),
        Topic("Service Praise", "superior customer service, fantastic customer experience, customer support agent, came in clutch, top notch, great customer service, great service, awesome experience, thank you amazon, made my day", "worst"),
        Topic("Order Cancellation", "cancel*", "prime"),
        Topic("Return", "return*, exchange, send it back, sent back", "return of"),
        Topic("Refund", "refund*, money back, cash back, reimburse*"),
        Topic("Replacement", "replace*"),
        Topic("Account", "my account, account, amazon account, log in, login, password, verification code", "debited"),
        Topic("Packaging", "packaging, packing, massive box, huge box, excess packaging, packed, envelope"),
    ];

    public static IReadOnlyList<TopicDefinition> Spotify { get; } =
    [
        Topic("Song/Artist", "song, songs, artist, album, track, tracks, lyrics, discography, single, remix, band"),
        Topic("App", "app, desktop app, mobile app, web player, ios, android, iphone, ipad, windows, mac, update, latest version, crash*, shuffle, offline, bug, glitch, chromecast, xbox, ps4"),
        Topic("Playlist", "playlist, discover weekly, release radar, daily mix, time capsule, #TimeCapsule, #DiscoverWeekly"),
        Topic("Premium", "premium, #SpotifyPremium, free trial", "student premium, premium for family, family premium"),
        Topic("Student Subscription", "student, students, student discount, unidays, sheerid, college, university"),
        Topic("Family Subscription", "family, family plan, family account, premium for family"),
        Topic("Account", "account, accounts, password, username, log in, login, logged out, log out, sign in, hacked, facebook login, email address"),
        Topic("Billing/Payment", "charge*, bill, billing, billed, payment, pay, paid, paying, paypal, refund*, money, credit card, debit card, price, gift card"),
        Topic("Hulu", "hulu"),
        Topic("Advertisement", "ad, ads, advert*, commercial, commercials"),
    ];

    private static TopicDefinition Topic(string name, string words, string? exclusions = null) => new(Guid.Empty, name, TopicKind.Product, words, exclusions);
}
