using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Issues;

/// <summary>Words and kinds of trouble as numbers: what is kept of a message to find its like is no text.</summary>
internal static class TermKey
{
    private const uint KindMark = 0x80000000;

    public static uint OfWord(ulong stem) => Short(stem) & ~KindMark;

    public static uint OfKind(string name) => Short(WordHash.Of(name)) | KindMark;

    private static uint Short(ulong hash) => unchecked((uint)(hash ^ (hash >> 32)));
}
