namespace SocialExtension.Plugins.Understanding;

/// <summary>FNV-1a over UTF-16 units: words are compared by 64 bits, so that none has to be cut out of its text.</summary>
internal static class WordHash
{
    public const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Add(ulong hash, char c) => unchecked((hash ^ c) * Prime);

    public static ulong Of(string folded)
    {
        var hash = Start;
        foreach (var c in folded) hash = Add(hash, c);
        return hash;
    }

    /// <summary>One hash of two, in order. The last steps spread low bits: a table takes them as the place.</summary>
    public static ulong Join(ulong first, ulong second)
    {
        unchecked
        {
            var mixed = ((first << 5) | (first >> 59)) ^ second;
            mixed = (mixed ^ (mixed >> 31)) * 0x9E3779B97F4A7C15;
            return mixed ^ (mixed >> 29);
        }
    }
}
