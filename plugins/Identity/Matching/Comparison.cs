using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>
/// What speaks for and against a profile and a customer being the same: the weights of Fellegi and Sunter, added up, against the odds of
/// picking the customer out of all by chance.
/// </summary>
internal sealed class Comparison
{
    /// <summary>The odds against somebody picked by chance, as a power of two: one in a hundred thousand. Their number is not counted.</summary>
    public const double Prior = 16.6;

    private Comparison(IReadOnlyList<Piece> pieces) => Pieces = pieces;

    /// <summary>What was compared, the heaviest first.</summary>
    public IReadOnlyList<Piece> Pieces { get; }

    public double Bits => Pieces.Sum(p => p.Bits);

    /// <summary>How likely it is, of this pair alone.</summary>
    public double Chance => Odds / (1 + Odds);

    /// <summary>For and against, as a ratio.</summary>
    public double Odds => Math.Pow(2, Math.Min(Bits, 60) - Prior);

    public static Comparison Of(Facts profile, Facts customer)
    {
        var pieces = new List<Piece?>
        {
            customer.Organization is { } organization ? OrganizationName.Compare(profile, organization) : NameComparison.Of(profile.Name, customer.Name),
            PlaceComparison.Of(profile.Place, customer.Place),
        };
        pieces.AddRange(ContactComparison.Of(profile, customer));
        pieces.AddRange(SurroundingsComparison.Of(profile, customer));
        return new Comparison(pieces.OfType<Piece>().OrderByDescending(p => Math.Abs(p.Bits)).ThenBy(p => p.Kind, StringComparer.Ordinal).ToList());
    }
}
