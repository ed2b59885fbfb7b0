using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>Compares the ways in which somebody can be reached: addresses, numbers, websites and names on networks.</summary>
internal static class ContactComparison
{
    private const int ShortestHandle = 5;

    /// <summary>Digits of a number that count from its end: before them stand prefixes that people write or leave out.</summary>
    private const int PhoneDigits = 9;

    public static IEnumerable<Piece> Of(Facts profile, Facts customer)
    {
        return new[] { Email(profile, customer), Phone(profile, customer), Site(profile, customer), Handle(profile, customer) }.OfType<Piece>();
    }

    /// <summary>The digits of a telephone number by which it is compared; empty where it is too short to be anybody's own.</summary>
    public static string PhoneCode(string? phone)
    {
        var digits = string.Concat((phone ?? "").Where(c => c is >= '0' and <= '9'));
        return digits.Length < 7 ? "" : digits.Length > PhoneDigits ? digits.Substring(digits.Length - PhoneDigits) : digits;
    }

    private static Piece? Email(Facts profile, Facts customer)
    {
        if (Common(profile.Emails, customer.Emails) is { } verified) return new Piece("email", $"The network verified the e-mail address {verified}, which the customer has.", 17);
        return Common(profile.ClaimedEmails, customer.Emails) is { } claimed ? new Piece("email", $"The profile names the e-mail address {claimed}, which the customer has; nobody verified it.", 11) : null;
    }

    private static Piece? Phone(Facts profile, Facts customer)
    {
        var pairs = (from one in profile.Phones.Select(PhoneCode) from other in customer.Phones.Select(PhoneCode) where one.Length > 0 && other.Length > 0 select new[] { one, other }).ToList();
        if (pairs.FirstOrDefault(p => p[0] == p[1]) is { } same) return new Piece("phone", $"The profile names the telephone number that ends in {same[0].Substring(same[0].Length - 4)}, which the customer has.", 14);
        return pairs.Any(p => Spelling.IsOneSlip(p[0], p[1])) ? new Piece("phone", "The profile names a telephone number that is one slip away from the customer's.", 6) : null;
    }

    /// <summary>A site that a network verified is the profile's own; one that it merely claims may be anybody's, and can't carry a suggestion by itself.</summary>
    private static Piece? Site(Facts profile, Facts customer)
    {
        var own = customer.Organization is not null;
        var theirs = customer.Sites.Concat(customer.Emails.Select(WebSite.OfEmail).OfType<WebSite>()).ToList();
        if (profile.Sites.FirstOrDefault(s => theirs.Any(s.IsSame)) is { } verified)
            return new Piece("site", $"The network verified that {verified.Host} belongs to the profile; it is the customer's website or the domain of their e-mail address.", own ? 17 : 10);
        return profile.ClaimedSites.FirstOrDefault(s => theirs.Any(s.IsSame)) is { } claimed
            ? new Piece("site", $"The profile names {claimed.Host}, the customer's website or the domain of their e-mail address; nobody verified that it is theirs.", 5)
            : null;
    }

    private static Piece? Handle(Facts profile, Facts customer)
    {
        var handles = profile.Handles.Where(h => h.Length >= ShortestHandle).ToList();
        if (Common(handles, customer.Handles) is { } known) return new Piece("handle", $"The handle {known} is on record for the customer.", 10);
        var parts = customer.Emails.Select(e => Plain(e.Substring(0, Math.Max(0, e.IndexOf('@'))))).Where(p => p.Length >= ShortestHandle);
        return Common(handles.ConvertAll(Plain), parts) is { } local ? new Piece("handle", $"The handle reads like the customer's e-mail address before the @ ({local}).", 7) : null;
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string? Common(IEnumerable<string> one, IEnumerable<string> other) => one.FirstOrDefault(o => other.Contains(o, StringComparer.OrdinalIgnoreCase));
}
