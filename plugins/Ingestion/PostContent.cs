using System;
using SocialExtension.Plugins.Identity;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>What one version of a post says. Where and when it stands is the post's, whichever version is shown.</summary>
internal sealed class PostContent
{
    private string? hash;

    /// <summary>When this version was written: of two, the later counts.</summary>
    public required DateTime On { get; init; }

    public required string Text { get; init; }

    /// <summary>Whether it is addressed to others than the public only. Its text then stands in secured columns and nowhere else.</summary>
    public bool IsDirect { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    public decimal? Rating { get; init; }

    /// <summary>What to call its author.</summary>
    public required string AuthorLabel { get; init; }

    /// <summary>Tells two versions of the same second apart. Its column is secured as the private text is: a short text could be guessed from its hash.</summary>
    public string Hash => hash ??= RowIdentity.HashText(string.Join("\n", Text, Url, Language, Rating) + (IsDirect ? "\nDirect" : ""));

    /// <summary>Whether it is a newer version of what is held: later, or of the same second with the ordinally greater hash.</summary>
    public bool IsNewer(DateTime heldOn, string? heldHash) => On > heldOn || (On == heldOn && string.CompareOrdinal(Hash, heldHash) > 0);

    /// <summary>Of the same version told twice, with another name of its author, the ordinally greater title is shown, so that order does not count.</summary>
    public bool IsSameWithGreaterTitle(DateTime heldOn, string? heldHash, string? heldTitle, string networkLabel) =>
        On == heldOn && Hash == heldHash && string.CompareOrdinal(MessageRow.Title(this, networkLabel), heldTitle) > 0;
}
