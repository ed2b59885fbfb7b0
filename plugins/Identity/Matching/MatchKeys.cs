using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>
/// By which keys a customer is found. Whoever belongs together shares one, and one is shared by few: common names only count together with
/// something else. Keys are hashes, so a table of them tells nothing about a person.
/// </summary>
internal static class MatchKeys
{
    /// <summary>So many keys of a profile are looked up, the most telling first.</summary>
    public const int MostAsked = 16;

    /// <summary>So many keys of a customer are kept.</summary>
    public const int MostKept = 24;

    private const int Length = 24;

    /// <summary>A name whose sound more people share than this is looked for with the first letter of the other name.</summary>
    private const double Common = 0.003;

    /// <summary>The keys that a customer is kept under.</summary>
    public static IReadOnlyList<string> Kept(Facts customer)
    {
        if (customer.Organization is { } organization) return Hashed(Reach(customer).Concat(Organization(organization)).Concat(Sites(customer.Sites.Concat(Domains(customer)), new[] { "" })), MostKept);
        var name = customer.Name;
        var keys = Reach(customer).Concat(Pairs(name.Given, name.Family)).Concat(InPlace(name.Given.Take(2), name.Family.Take(2), customer.Place));
        return Hashed(keys.Concat(Sites(customer.Sites.Concat(Domains(customer)), Initials(name))), MostKept);
    }

    /// <summary>The keys under which a profile's customer may be kept.</summary>
    public static IReadOnlyList<string> Asked(Facts profile)
    {
        var given = profile.Name.Given;
        var family = profile.Name.Family;
        if (profile.Name.IsInOrder && given.Count > 1)
        {
            family = new[] { given[given.Count - 1] }.Concat(given.Skip(1).Take(given.Count - 2)).ToList();
            given = new[] { given[0] };
        }

        var sites = profile.Sites.Concat(profile.ClaimedSites).ToList();
        var keys = Reach(profile).Concat(Pairs(given, family))
            .Concat(InPlace(given, family.Take(2), profile.Place))
            .Concat(Sites(sites, new[] { "" }.Concat(Initials(profile.Name)))).Concat(Organization(profile.Name.Shown))
            .Concat(profile.Handles.SelectMany(Organization))
            .Concat(given.Take(1).SelectMany(Nicknames.Of).Take(5).SelectMany(form => Pairs(new[] { form }, family.Take(1)).Take(1)));
        return Hashed(keys, MostAsked);
    }

    /// <summary>The keys by which profiles are found that a changed customer may fit. Kept on profiles, so that a new profile costs no rows.</summary>
    public static IReadOnlyList<string> OfProfilesFor(Facts customer)
    {
        var keys = customer.Emails.Select(OfEmail).Concat(customer.Phones.Select(OfPhone)).Concat(customer.Sites.Concat(Domains(customer)).Select(OfSite));
        var names = from g in customer.Name.Given.Take(2) from f in customer.Name.Family.Take(2) select Hash(Sound(g, f));
        return keys.OfType<string>().Concat(names).Distinct().ToList();
    }

    public static string OfEmail(string address) => Hash(Email(address));

    /// <summary>Null where it is no number.</summary>
    public static string? OfPhone(string number) => ContactComparison.PhoneCode(number) is { Length: > 0 } code ? Hash("phone " + code) : null;

    public static string OfSite(WebSite site) => Hash("host " + site.Host + (site.IsShared ? site.Path : ""));

    /// <summary>Null where no two words are known.</summary>
    public static string? OfName(PersonName name) => name.IsInOrder && name.Given.Count > 1 ? Hash(Sound(name.Given[0], name.Given[name.Given.Count - 1])) : null;

    private static IEnumerable<string> Reach(Facts facts) =>
        facts.Emails.Concat(facts.ClaimedEmails).Select(Email)
            .Concat(facts.Phones.Select(ContactComparison.PhoneCode).Where(p => p.Length > 0).Select(p => "phone " + p));

    private static string Email(string address) => "email " + address.Trim().ToLowerInvariant();

    private static string Sound(string given, string family) => "sound " + Together(SoundCode.Of(given), SoundCode.Of(family));

    /// <summary>Given and family name by sound, by their beginnings and by their ends, in either order.</summary>
    private static IEnumerable<string> Pairs(IEnumerable<string> given, IEnumerable<string> family)
    {
        var pairs = (from f in family.Take(2) from g in given.Take(2) where f != g select new[] { g, f }).ToList();
        return pairs.Select(p => Sound(p[0], p[1]))
            .Concat(pairs.Take(1).SelectMany(p => new[] { "begin " + Together(Begin(p[0]), Begin(p[1])), "end " + Together(End(p[0]), End(p[1])) }));
    }

    private static IEnumerable<string> InPlace(IEnumerable<string> given, IEnumerable<string> family, Place place) => InTown(given, family, place).Concat(InPostalArea(given, family, place));

    /// <summary>One name by sound with the town.</summary>
    private static IEnumerable<string> InTown(IEnumerable<string> given, IEnumerable<string> family, Place place)
    {
        var city = SoundCode.Of(NameText.Letters(place.City));
        if (city.Length == 0) yield break;
        var first = given.FirstOrDefault() ?? "";
        var last = family.FirstOrDefault() ?? "";
        foreach (var word in given.Concat(family).Distinct())
        {
            var code = SoundCode.Of(word);
            var other = word == first ? last : first;
            yield return NameFrequencies.OfSound(code) > Common || other == word ? $"place {code} {Begin(other, 1)} {city}" : $"place {code} {city}";
        }
    }

    /// <summary>
    /// The beginning of one name with the postal code, so narrow that it needs neither the other name nor the town: both may be mistyped or
    /// missing. The code's characters are sorted: of two that were swapped the order does not count.
    /// </summary>
    private static IEnumerable<string> InPostalArea(IEnumerable<string> given, IEnumerable<string> family, Place place)
    {
        var code = string.Concat(Place.Code(place.PostalCode).OrderBy(c => c));
        return code.Length < 3 ? Enumerable.Empty<string>() : given.Take(1).Concat(family.Take(1)).Select(word => $"postal {Begin(word)} {code}");
    }

    private static IEnumerable<string> Sites(IEnumerable<WebSite> sites, IEnumerable<string> initials) =>
        from site in sites from initial in initials select site.IsShared ? $"site {site.Host}{site.Path}" : $"site {site.Host} {initial}";

    private static IEnumerable<WebSite> Domains(Facts facts) => facts.Emails.Select(WebSite.OfEmail).OfType<WebSite>();

    private static IEnumerable<string> Organization(string name)
    {
        var words = OrganizationName.Words(name);
        if (words.Count > 0) yield return "company " + string.Concat(words);
    }

    private static IEnumerable<string> Initials(PersonName name) => name.Given.Take(2).Select(g => Begin(g, 1)).Distinct();

    private static string Together(string a, string b) => string.CompareOrdinal(a, b) <= 0 ? a + " " + b : b + " " + a;

    private static string Begin(string word, int length = 3) => word.Length <= length ? word : word.Substring(0, length);

    /// <summary>What a slip at the beginning leaves as it is.</summary>
    private static string End(string word) => word.Length <= 2 ? word : word.Substring(Math.Max(1, word.Length - 4));

    private static IReadOnlyList<string> Hashed(IEnumerable<string> keys, int most) => keys.Distinct().Take(most).Select(Hash).ToList();

    private static string Hash(string key) => RowIdentity.HashText(key).Substring(0, Length);
}
