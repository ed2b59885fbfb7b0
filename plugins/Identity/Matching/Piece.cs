namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>A piece of evidence: what was compared, what that says in a sentence, and how much.</summary>
internal sealed class Piece
{
    public Piece(string kind, string sentence, double bits)
    {
        Kind = kind;
        Sentence = sentence;
        Bits = bits;
    }

    public string Kind { get; }

    public string Sentence { get; }

    /// <summary>
    /// How many times likelier it is among pairs that belong together than among others, as a power of two (Fellegi and Sunter 1969). Below
    /// zero it speaks against.
    /// </summary>
    public double Bits { get; }
}
