using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>Compares two names in whatever order their words stand, and takes the reading in which they are most alike.</summary>
internal static class NameComparison
{
    /// <summary>That given and family name stand the other way round is a slip, or the custom of half the world.</summary>
    private const double Turned = -3;

    /// <summary>The sentence names the profile alone: evidence outlives a suggestion, and the customer's name would be where nobody looks for it.</summary>
    public static Piece? Of(PersonName profile, PersonName customer)
    {
        if (profile.IsEmpty || customer.IsEmpty) return null;
        var best = Readings(profile, customer).OrderByDescending(r => r.Bits).First();
        return new Piece("name", $"The name “{profile.Shown}” and the customer's {best.Words}.", best.Bits);
    }

    /// <summary>
    /// Whether two full names are not one person's: the given or the family names are neither the same nor forms or spellings of one another.
    /// It keeps an address that changed hands, or that a family shares, from linking by itself.
    /// </summary>
    public static bool Differ(PersonName profile, PersonName customer) =>
        profile.Given.Count > 1 && customer.Given.Count > 0 && customer.Family.Count > 0 && !Readings(profile, customer).Any(r => r.Fits);

    private static IEnumerable<NameReading> Readings(PersonName profile, PersonName customer)
    {
        if (!profile.IsInOrder) return new[] { Read(profile.Given.FirstOrDefault(), profile.Family.FirstOrDefault(), customer, 0), Read(profile.Family.FirstOrDefault(), profile.Given.FirstOrDefault(), customer, Turned) };
        var words = profile.Given;
        if (words.Count == 1) return new[] { Read(words[0], null, customer, 0), Read(null, words[0], customer, 0) };
        return from given in Enumerable.Range(0, words.Count)
               from family in Enumerable.Range(0, words.Count)
               where given != family
               select Read(words[given], words[family], customer, given > family ? Turned : 0);
    }

    private static NameReading Read(string? given, string? family, PersonName customer, double turned) => new(Best(given, customer.Given), Best(family, customer.Family), turned);

    private static NameLikeness Best(string? word, IReadOnlyList<string> words) =>
        words.Select(w => NameLikeness.Of(word, w)).OrderByDescending(l => l.Bits).FirstOrDefault() ?? NameLikeness.Of(null, null);
}
