using System;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ties;

/// <summary>That one contact replies to, mentions or answers another.</summary>
internal sealed class Tie : IEquatable<Tie>
{
    public Tie(Guid from, Guid to, TieKind kind)
    {
        From = from;
        To = to;
        Kind = kind;
    }

    public Guid From { get; }

    public Guid To { get; }

    public TieKind Kind { get; }

    public bool Equals(Tie? other) => other is not null && From == other.From && To == other.To && Kind == other.Kind;

    public override bool Equals(object? obj) => Equals(obj as Tie);

    public override int GetHashCode() => From.GetHashCode() ^ (To.GetHashCode() * 31) ^ (int)Kind;
}
