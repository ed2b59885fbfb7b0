using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>Compares where a profile says it is with the address of a customer.</summary>
internal static class PlaceComparison
{
    /// <summary>The parts of an address come together: sharing all of them says little more than sharing two, and a household shares them all.</summary>
    private const double Most = 20;

    public static Piece? Of(Place profile, Place customer)
    {
        if (profile.IsEmpty || customer.IsEmpty) return null;
        var parts = (profile.IsFree ? Free(profile, customer) : Address(profile, customer)).Where(p => p.Bits != 0).ToList();
        if (parts.Count == 0) return null;
        var bits = parts.Sum(p => p.Bits);
        return new Piece("place", $"Places: {string.Join(", ", parts.Select(p => p.Sentence))}.", Math.Min(bits, Most));
    }

    private static IEnumerable<Piece> Free(Place profile, Place customer)
    {
        yield return FreePart("the city", profile, customer.City, 7, -1);
        yield return FreePart("the region", profile, customer.Region, 2, 0);
        if (profile.PostalCode is not null && Place.Code(profile.PostalCode) == Place.Code(customer.PostalCode)) yield return new Piece("", "the postal code is the same", 4);
        var countries = profile.Parts.Select(Countries.Of).OfType<string>().ToList();
        if (countries.Count > 0 && Countries.Of(customer.Country) is { } country)
            yield return countries.Contains(country) ? new Piece("", "the country is the same", 1) : new Piece("", "the countries differ", -3);
    }

    private static Piece FreePart(string what, Place profile, string? part, double same, double other)
    {
        var letters = NameText.Letters(part);
        if (letters.Length == 0) return Nothing;
        var best = profile.Parts.Max(p => Spelling.Alike(p, letters));
        if (best >= 1) return new Piece("", $"{what} is the same", same);
        return best >= 0.93 ? new Piece("", $"{what} is written almost alike", same - 1.5) : new Piece("", $"{what} differs", other);
    }

    private static IEnumerable<Piece> Address(Place profile, Place customer)
    {
        yield return Text("the city", profile.City, customer.City, 8, 6.5, -3);
        yield return Number("the postal code", profile.PostalCode, customer.PostalCode, 7, 5.5, -4);
        yield return Text("the region", profile.Region, customer.Region, 1.5, 1, -2);
        yield return Text("the street", profile.Street, customer.Street, 8, 7, -2.5);
        yield return Number("the house number", HouseNumber(profile.Street), HouseNumber(customer.Street), 3, 1.5, -1.5);
        yield return Text("the further address", profile.Area, customer.Area, 5, 4, -1);
    }

    private static Piece Text(string what, string? a, string? b, double same, double near, double other)
    {
        var one = NameText.Letters(a);
        var two = NameText.Letters(b);
        if (one.Length == 0 || two.Length == 0) return Nothing;
        if (one == two) return new Piece("", $"{what} is the same", same);
        return Spelling.Alike(one, two) >= 0.88 ? new Piece("", $"{what} is written almost alike", near) : new Piece("", $"{what} differs", other);
    }

    private static Piece Number(string what, string? a, string? b, double same, double near, double other)
    {
        var one = Place.Code(a);
        var two = Place.Code(b);
        if (one.Length == 0 || two.Length == 0) return Nothing;
        if (one == two) return new Piece("", $"{what} is the same", same);
        return Spelling.IsOneSlip(one, two) ? new Piece("", $"{what} differs by one slip", near) : new Piece("", $"{what} differs", other);
    }

    /// <summary>Sorted: of two digits that were swapped the order does not count.</summary>
    private static string HouseNumber(string? street) => string.Concat((street ?? "").Where(c => c is >= '0' and <= '9').OrderBy(c => c));

    private static Piece Nothing => new("", "", 0);
}
