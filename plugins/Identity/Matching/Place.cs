using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>Where somebody is: the parts of an address, or what a profile says of it.</summary>
internal sealed class Place
{
    private static readonly char[] Separators = { ',', '/', '|', ';', '·', '•', '\u2013', '\u2014', '\n' };

    private static readonly Regex Digits = new("[0-9]+", RegexOptions.CultureInvariant);

    /// <summary>House number and street.</summary>
    public string? Street { get; init; }

    /// <summary>A further line of the address.</summary>
    public string? Area { get; init; }

    public string? City { get; init; }

    public string? PostalCode { get; init; }

    public string? Region { get; init; }

    public string? Country { get; init; }

    /// <summary>What else the parts of a free text may be.</summary>
    public IReadOnlyList<string> Parts { get; init; } = Array.Empty<string>();

    /// <summary>Whether it is what somebody wrote, which may be a joke, a former home, or a whole continent.</summary>
    public bool IsFree => Parts.Count > 0;

    public bool IsEmpty => City is null && PostalCode is null && Region is null && Country is null && Street is null;

    /// <summary>Reads what a profile says, such as "Leeds, UK" or "8001 Zürich": the first part is taken for the city, any for region or country.</summary>
    public static Place Free(string? text)
    {
        var parts = (text ?? "").Split(Separators).Select(NameText.Letters).Where(p => p.Length > 0).Take(4).ToList();
        return parts.Count == 0 ? new Place() : new Place { City = parts[0], PostalCode = PostalCodeIn(text!), Parts = parts };
    }

    /// <summary>A postal code as it is compared: its letters and digits.</summary>
    public static string Code(string? text) => string.Concat((text ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();

    /// <summary>A number of four to six digits. Where it is none, but a year or a joke, it is nobody's in that town.</summary>
    private static string? PostalCodeIn(string text) => Digits.Matches(text).Cast<Match>().Select(m => m.Value).FirstOrDefault(d => d.Length is >= 4 and <= 6);
}
