using System;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Understanding;

/// <summary>Words that change the next one.</summary>
internal sealed class Modifiers
{
    /// <summary>What a degree word adds to the valence of the next word: the paper's mean over raters.</summary>
    public const double Step = 0.293;

    private const int Up = 1;
    private const int Down = 2;
    private const int Not = 3;
    private const int But = 4;
    private static readonly Lazy<Modifiers> Loaded = new(() => new Modifiers());
    private readonly HashTable kinds = new(256);

    private Modifiers()
    {
        foreach (var row in Embedded.Rows("modifiers.txt")) kinds.Set(WordHash.Of(row[1]), row[0] switch { "up" => Up, "down" => Down, "not" => Not, _ => But });
    }

    public static Modifiers Instance => Loaded.Value;

    /// <summary>How much stronger (positive) or weaker (negative) the word makes the next one.</summary>
    public double Degree(Token token) => Kind(token) switch { Up => Step, Down => -Step, _ => 0 };

    public bool Negates(Token token) => Kind(token) == Not;

    /// <summary>What follows weighs more than what stands before.</summary>
    public bool Turns(Token token) => Kind(token) == But;

    public bool Knows(ulong word) => kinds.Contains(word);

    private int Kind(Token token) => token.IsWord && kinds.TryGet(token.Hash, out var kind) ? kind : 0;
}
