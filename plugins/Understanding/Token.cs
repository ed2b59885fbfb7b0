namespace SocialExtension.Plugins.Understanding;

/// <summary>A piece of a text: where it stands and what it reads as. No string is cut out.</summary>
internal readonly struct Token(int start, int length, TokenKind kind, ulong hash, ulong stem, bool caps = false, bool stretched = false)
{
    /// <summary>The first UTF-16 unit in the text.</summary>
    public int Start { get; } = start;

    public int Length { get; } = length;

    public TokenKind Kind { get; } = kind;

    /// <summary>Hash of the folded characters (<see cref="Folding"/>).</summary>
    public ulong Hash { get; } = hash;

    /// <summary>Hash without a plural or possessive ending.</summary>
    public ulong Stem { get; } = stem;

    /// <summary>Written in capitals, two letters at least.</summary>
    public bool Caps { get; } = caps;

    /// <summary>A letter is drawn out: soooo.</summary>
    public bool Stretched { get; } = stretched;

    public bool IsWord => Kind is TokenKind.Word or TokenKind.TagWord;

    public int End => Start + Length;
}
