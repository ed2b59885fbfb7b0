namespace SocialExtension.Plugins.Understanding;

/// <summary>Characters that read alike become one: case, width, apostrophes; and letters of other scripts that stand in for Latin ones.</summary>
internal static class Folding
{
    private const string Cyrillic = "авеѕіјкмнорстухьԁԛԝһӏ";
    private const string CyrillicAsLatin = "abesijkmhopctyxbdqwhl";
    private const string Greek = "αβεικνορτυχ";
    private const string GreekAsLatin = "abeiknoptux";

    /// <summary>What a character reads as within its own script.</summary>
    public static char Fold(char c)
    {
        if (c < 128) return c is >= 'A' and <= 'Z' ? (char)(c | 32) : c is '`' ? '\'' : c;
        if (c is '\u2019' or '\u2018' or '\u02BC' or '\u00B4' or '\uFF07') return '\'';
        if (c is >= '\uFF01' and <= '\uFF5E') return Fold((char)(c - 0xFEE0));
        return char.ToLowerInvariant(c);
    }

    /// <summary>The Latin letter that a folded Cyrillic or Greek one looks like; the letter itself where there is none. For words that mix scripts only: a Russian word stays one.</summary>
    public static char Disguised(char folded)
    {
        if (folded < 0x370) return folded;
        var at = Cyrillic.IndexOf(folded);
        if (at >= 0) return CyrillicAsLatin[at];
        at = Greek.IndexOf(folded);
        return at >= 0 ? GreekAsLatin[at] : folded;
    }

    /// <summary>Takes no room: zero-width characters, soft hyphens, direction marks, which are used to break words up.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2064') or '\uFEFF';

    public static bool IsLatin(char folded) => folded is (>= 'a' and <= 'z') or (>= '\u00DF' and <= '\u024F' and not '\u00F7');
}
