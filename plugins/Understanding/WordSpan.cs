using System.Globalization;

namespace SocialExtension.Plugins.Understanding;

/// <summary>Reads the characters of one word: folded, without disguise, drawn-out letters shortened to a word that is known.</summary>
internal sealed class WordSpan(string text, IVocabulary vocabulary)
{
    /// <summary>What is longer is no word anybody knows; its beginning stands for it.</summary>
    public const int Longest = 64;

    private readonly char[] folded = new char[Longest];
    private int length;
    private bool caps;
    private int longestRun;
    private bool hyphened;

    /// <summary>Belongs to a word wherever it stands in it.</summary>
    public static bool IsInside(char c) => char.IsLetterOrDigit(c) || c == '_' || (c >= '\u0300' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    /// <summary>Hash of a stretch as it is, but for case.</summary>
    public static ulong Plain(string text, int start, int length)
    {
        var hash = WordHash.Start;
        for (var i = start; i < start + length; i++) hash = WordHash.Add(hash, Folding.Fold(text[i]));
        return hash;
    }

    /// <summary>Where the word that begins here ends. An apostrophe, a hyphen or a star belongs to it where a letter follows.</summary>
    public int End(int start)
    {
        var end = start + 1;
        while (end < text.Length)
        {
            var c = text[end];
            if (IsInside(c) || Folding.IsInvisible(c)) end++;
            else if (c is '*' && Stars(end) is var after and > 0) end = after;
            else if ((c == '-' || Folding.Fold(c) == '\'') && end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1])) end += 2;
            else break;
        }

        return end;
    }

    /// <summary>Adds the word, or its parts where only they are known.</summary>
    public void Add(Words words, int start, int end, TokenKind kind)
    {
        Fold(start, end);
        var hash = Known();
        if (hyphened && !vocabulary.Knows(hash) && end - start <= Longest) Parts(words, start, end, kind);
        else words.Add(new Token(start, end - start, kind, hash, Stem(hash), caps, longestRun > 2));
    }

    /// <summary>Hash and stem of a word that stands alone, as lists of words have them.</summary>
    public ulong Read(int start, int end, out ulong stem)
    {
        Fold(start, end);
        var hash = Known();
        stem = Stem(hash);
        return hash;
    }

    private int Stars(int at)
    {
        var end = at;
        while (end < text.Length && text[end] == '*' && end - at < 8) end++;
        return end < text.Length && char.IsLetter(text[end]) ? end : 0;
    }

    private void Parts(Words words, int start, int end, TokenKind kind)
    {
        for (var i = start; i < end; i++)
        {
            var from = i;
            while (i < end && text[i] != '-') i++;
            if (i == from) continue;
            Fold(from, i);
            var hash = Known();
            words.Add(new Token(from, i - from, kind, hash, Stem(hash), caps, longestRun > 2));
        }
    }

    private void Fold(int start, int end)
    {
        length = 0;
        longestRun = 0;
        hyphened = false;
        var letters = 0;
        var capitals = 0;
        var run = 0;
        var latin = false;
        var other = false;
        for (var i = start; i < end && length < Longest; i++)
        {
            var c = text[i];
            if (Folding.IsInvisible(c)) continue;
            if (char.IsLetter(c)) letters++;
            if (char.IsUpper(c)) capitals++;
            if (c == '-') hyphened = true;
            var one = Folding.Fold(c);
            if (Folding.IsLatin(one)) latin = true;
            else if (one is >= '\u0370' and < '\u0530') other = true;
            run = length > 0 && folded[length - 1] == one && one is not (>= '0' and <= '9') ? run + 1 : 1;
            if (run > longestRun) longestRun = run;
            folded[length++] = one;
        }

        caps = capitals > 1 && capitals == letters;
        if (!latin || !other) return;
        for (var i = 0; i < length; i++) folded[i] = Folding.Disguised(folded[i]);
    }

    /// <summary>The word, with letters in threes and more shortened to two or one where that is a word.</summary>
    private ulong Known()
    {
        var whole = Shortened(int.MaxValue);
        if (longestRun < 3 || vocabulary.Knows(whole)) return whole;
        var two = Shortened(2);
        if (vocabulary.Knows(two)) return Keep(2, two);
        var one = Shortened(1);
        return vocabulary.Knows(one) ? Keep(1, one) : Keep(2, two);
    }

    private ulong Shortened(int most)
    {
        var hash = WordHash.Start;
        var run = 0;
        for (var i = 0; i < length; i++)
        {
            run = i > 0 && folded[i] == folded[i - 1] ? run + 1 : 1;
            if (run <= most || longestRun < 3) hash = WordHash.Add(hash, folded[i]);
        }

        return hash;
    }

    private ulong Keep(int most, ulong hash)
    {
        var to = 0;
        var run = 0;
        for (var i = 0; i < length; i++)
        {
            run = i > 0 && folded[i] == folded[i - 1] ? run + 1 : 1;
            folded[to] = folded[i];
            if (run <= most) to++;
        }

        length = to;
        return hash;
    }

    /// <summary>Without 's, apostrophes and plural endings. It need not be a word, only the same for both forms.</summary>
    private ulong Stem(ulong hash)
    {
        var end = length;
        if (end > 2 && folded[end - 1] == 's' && folded[end - 2] == '\'') end -= 2;
        var ies = end > 4 && Ends(end, "ies");
        if (ies) end -= 3;
        else if (end > 4 && (Ends(end, "sses") || Ends(end, "xes") || Ends(end, "ches") || Ends(end, "shes"))) end -= 2;
        else if (end > 3 && folded[end - 1] == 's' && folded[end - 2] is not ('s' or 'u' or 'i')) end--;
        var stem = WordHash.Start;
        var same = end == length;
        for (var i = 0; i < end; i++)
        {
            if (folded[i] == '\'') same = false;
            else stem = WordHash.Add(stem, folded[i]);
        }

        if (same) return hash;
        return ies ? WordHash.Add(stem, 'y') : stem;
    }

    private bool Ends(int end, string with)
    {
        for (var i = 0; i < with.Length; i++)
        {
            if (folded[end - with.Length + i] != with[i]) return false;
        }

        return true;
    }
}
