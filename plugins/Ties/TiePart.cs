using System;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ties;

/// <summary>What one conversation adds to a tie.</summary>
internal sealed class TiePart
{
    public TiePart(Guid from, Guid? to, string? toKey, TieKind kind, DateTime on)
    {
        From = from;
        To = to;
        ToKey = toKey;
        Kind = kind;
        Count = new TieCount(1, on);
    }

    public Guid From { get; }

    /// <summary>To whom; null where nobody is known yet for the profile that was mentioned.</summary>
    public Guid? To { get; }

    /// <summary>The key of the profile that was mentioned.</summary>
    public string? ToKey { get; }

    public TieKind Kind { get; }

    public TieCount Count { get; }

    /// <summary>By what the parts of one conversation differ.</summary>
    public string Key => KeyOf(From, To, ToKey, Kind);

    public static string KeyOf(Guid? from, Guid? to, string? toKey, TieKind? kind) => $"{from:N} {to:N} {toKey} {kind}";
}
