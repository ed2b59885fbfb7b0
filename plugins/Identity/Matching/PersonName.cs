using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>A name: as it is shown, and as words of which it may or may not be known which are given and which family names.</summary>
internal sealed class PersonName
{
    private PersonName(string shown, IReadOnlyList<string> given, IReadOnlyList<string> family, bool isInOrder)
    {
        Shown = shown;
        Given = given;
        Family = family;
        IsInOrder = isInOrder;
    }

    public string Shown { get; }

    /// <summary>The words that may be the given name, in the order in which they stand.</summary>
    public IReadOnlyList<string> Given { get; }

    /// <summary>The words that may be the family name.</summary>
    public IReadOnlyList<string> Family { get; }

    /// <summary>Whether only the order tells which is which; then each word may be either.</summary>
    public bool IsInOrder { get; }

    public bool IsEmpty => Given.Count == 0 && Family.Count == 0;

    /// <summary>A name as a network shows it.</summary>
    public static PersonName Displayed(string? shown)
    {
        var words = NameText.Words(shown);
        return new PersonName(shown ?? "", words, words, true);
    }

    /// <summary>A name whose parts a person filled in.</summary>
    public static PersonName Of(string? first, string? last, string? middle = null, string? nickname = null)
    {
        var given = NameText.Words(first).Concat(NameText.Words(nickname)).Concat(NameText.Words(middle)).Distinct().ToList();
        return new PersonName(string.Join(" ", new[] { first, last }.Where(p => !string.IsNullOrWhiteSpace(p))), given, NameText.Words(last), false);
    }
}
