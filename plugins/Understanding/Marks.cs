using System;

namespace SocialExtension.Plugins.Understanding;

/// <summary>What is no word: links, pictures, tags, entities. Each look ahead is bounded, so that a text costs what it is long.</summary>
internal static class Marks
{
    public const int LongestEmoticon = 8;
    private const int LongestTag = 300;
    private const int LongestHost = 60;
    private const int LongestEmoji = 24;

    /// <summary>An address, with or without a scheme.</summary>
    public static bool LinkAt(string text, int at) => Begins(text, at, "http://") || Begins(text, at, "https://") || Begins(text, at, "www.") || IsHostAndPath(text, at);

    /// <summary>ow.ly/6QZ9Q, and no "and/or".</summary>
    private static bool IsHostAndPath(string text, int at)
    {
        var end = Math.Min(text.Length, at + LongestHost);
        var dots = 0;
        for (var i = at; i < end; i++)
        {
            var c = text[i];
            if (c == '.') dots++;
            else if (c == '/') return dots > 0 && i > at + 3 && IsAsciiLetter(text[i - 1]);
            else if (!IsAsciiLetter(c) && c is not ((>= '0' and <= '9') or '-')) return false;
        }

        return false;
    }

    public static bool HasPunctuation(string text, int at, int length)
    {
        for (var i = at; i < at + length; i++)
        {
            if (!char.IsLetterOrDigit(text[i])) return true;
        }

        return false;
    }

    /// <summary>An HTML tag or comment, from &lt; to &gt;. "&lt;3" and "a &lt; b" are none.</summary>
    public static int TagLength(string text, int at)
    {
        if (at + 2 >= text.Length || !(text[at + 1] is '/' or '!' || IsAsciiLetter(text[at + 1]))) return 0;
        var end = Math.Min(text.Length, at + LongestTag);
        for (var i = at + 1; i < end && text[i] != '<'; i++)
        {
            if (text[i] == '>') return i - at + 1;
        }

        return 0;
    }

    public static int EntityLength(string text, int at)
    {
        var end = Math.Min(text.Length, at + 9);
        for (var i = at + 1; i < end; i++)
        {
            if (text[i] == ';') return i > at + 1 ? i - at + 1 : 0;
            if (!IsAsciiLetter(text[i]) && !(text[i] is (>= '0' and <= '9') or '#')) return 0;
        }

        return 0;
    }

    /// <summary>One picture with its variation selector, skin tone and what is joined to it; 0 where none begins.</summary>
    public static int EmojiLength(string text, int at)
    {
        var length = One(text, at);
        if (length == 0) return 0;
        var end = at + length;
        while (end - at < LongestEmoji)
        {
            var more = IsPartOfPicture(text, end);
            if (more == 0 && end + 1 < text.Length && text[end] == '\u200D') more = One(text, end + 1) is var joined and > 0 ? joined + 1 : 0;
            if (more == 0) break;
            end += more;
        }

        return end - at;
    }

    /// <summary>The picture without what only changes how it is drawn.</summary>
    public static ulong EmojiHash(string text, int at, int length)
    {
        var hash = WordHash.Start;
        for (var i = at; i < at + length; i++)
        {
            if (text[i] == '\uFE0F') continue;
            if (IsPartOfPicture(text, i) == 2)
            {
                i++;
                continue;
            }

            hash = WordHash.Add(hash, text[i]);
        }

        return hash;
    }

    /// <summary>Variation selector (1 unit) or skin tone (2 units).</summary>
    private static int IsPartOfPicture(string text, int at)
    {
        if (at >= text.Length) return 0;
        if (text[at] == '\uFE0F') return 1;
        return text[at] == '\uD83C' && at + 1 < text.Length && text[at + 1] is >= '\uDFFB' and <= '\uDFFF' ? 2 : 0;
    }

    private static int One(string text, int at)
    {
        var c = text[at];
        if (c is (>= '\u2600' and <= '\u27BF') or (>= '\u2B00' and <= '\u2BFF') or (>= '\u2190' and <= '\u23FF') or '\u203C' or '\u2049' or '\u263A') return 1;
        if (c is not (>= '\uD83C' and <= '\uD83E') || at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1])) return 0;
        var isFlag = c == '\uD83C' && text[at + 1] is >= '\uDDE6' and <= '\uDDFF';
        return isFlag && at + 3 < text.Length && text[at + 2] == '\uD83C' && text[at + 3] is >= '\uDDE6' and <= '\uDDFF' ? 4 : 2;
    }

    private static bool IsAsciiLetter(char c) => (char)(c | 32) is >= 'a' and <= 'z';

    private static bool Begins(string text, int at, string with) => string.Compare(text, at, with, 0, with.Length, StringComparison.OrdinalIgnoreCase) == 0;
}
