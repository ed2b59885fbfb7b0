using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>Compares what surrounds somebody: employer, language, birthday, whom they talk to. Each says a little.</summary>
internal static class SurroundingsComparison
{
    public static IEnumerable<Piece> Of(Facts profile, Facts customer) =>
        new[] { Employer(profile, customer), Language(profile, customer), Birthday(profile, customer), Circle(profile, customer) }.OfType<Piece>();

    private static Piece? Employer(Facts profile, Facts customer)
    {
        var company = OrganizationName.Words(customer.Employer);
        if (company.Count == 0 || string.IsNullOrEmpty(profile.Bio) || string.Concat(company).Length < 4) return null;
        var bio = new HashSet<string>(NameText.Split(profile.Bio), StringComparer.Ordinal);
        return company.All(bio.Contains) ? new Piece("employer", $"The profile's own description names {customer.Employer}, for whom the customer works.", 5) : null;
    }

    private static Piece? Language(Facts profile, Facts customer)
    {
        if (profile.Language is not { Length: >= 2 } language || Countries.Of(customer.Place.Country) is not { } country) return null;
        return Countries.Speaks(country, language.Substring(0, 2).ToLowerInvariant())
            ? new Piece("language", "The profile's language is spoken where the customer lives.", 0.5)
            : new Piece("language", "The profile's language is not one of the country where the customer lives.", -1);
    }

    private static Piece? Birthday(Facts profile, Facts customer)
    {
        if (profile.Born is not { } one || customer.Born is not { } other) return null;
        if (one == other) return new Piece("born", "The dates of birth are the same.", 12);
        return Spelling.IsOneSlip($"{one:yyyyMMdd}", $"{other:yyyyMMdd}") ? new Piece("born", "The dates of birth differ by one slip.", 8) : new Piece("born", "The dates of birth differ.", -4);
    }

    private static Piece? Circle(Facts profile, Facts customer) =>
        profile.Circle.Any(customer.Circle.Contains) ? new Piece("circle", "The profile talks with people of the customer's company.", 3) : null;
}
