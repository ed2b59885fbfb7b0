using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>Where somebody is: the parts of an address, or what a profile says of it.</summary>
internal sealed class Place
{
    private static readonly char[] Separators = { ',', '/', '|', ';', '·', '•', '\u2013', '\u2014', '\n' };

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

    /// <summary>Reads what a profile says, such as "Leeds, UK": the first part is taken for the city, any for region or country.</summary>
    public static Place Free(string? text)
    {
        var parts = (text ?? "").Split(Separators).Select(NameText.Letters).Where(p => p.Length > 0).Take(4).ToList();
        return parts.Count == 0 ? new Place() : new Place { City = parts[0], Parts = parts };
    }

    /// <summary>The letters of a city, or the digits of a postal code, in the shape that keys are made of; empty where there are none.</summary>
    public static string Digits(string? text) => string.Concat((text ?? "").Where(c => c is >= '0' and <= '9').OrderBy(c => c));
}
