namespace SocialExtension.Plugins.Understanding;

/// <summary>A phrase in a text: the place after its last piece, and its number.</summary>
internal readonly struct PhraseHit(int end, int number)
{
    public int End { get; } = end;

    public int Number { get; } = number;
}
