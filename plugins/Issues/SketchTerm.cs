namespace SocialExtension.Plugins.Issues;

/// <summary>A term of a cause.</summary>
internal sealed class SketchTerm(uint key, int count, string? word)
{
    public uint Key { get; } = key;

    /// <summary>How many of the cause's conversations have it.</summary>
    public int Count { get; } = count;

    /// <summary>The word, where two conversations or more have it and one said it in public.</summary>
    public string? Word { get; } = word;

    /// <summary>What people read: the kind of trouble, or the word; null where it may not be shown.</summary>
    public string? Shown => TroubleKinds.Of(Key)?.Name ?? Word;
}
