using System;

namespace SocialExtension.Plugins.Understanding;

/// <summary>The words in a hashtag: by capitals and underscores where it has them, else where known words cover all of it.</summary>
internal static class TagWords
{
    private const int LongestTag = 40;
    private const int LongestWord = 18;

    public static void Add(Words words, WordSpan span, IVocabulary vocabulary, int start, int end)
    {
        if (vocabulary.Knows(WordSpan.Plain(words.Text, start, Math.Min(end - start, WordSpan.Longest))) || ByCase(words, span, start, end)) Whole(words, span, start, end);
        else if (end - start > LongestTag || !Covered(words, span, vocabulary, start, end)) Whole(words, span, start, end);
    }

    private static void Whole(Words words, WordSpan span, int start, int end)
    {
        if (words[words.Count - 1].Kind == TokenKind.Hashtag) span.Add(words, start, end, TokenKind.TagWord);
    }

    /// <summary>#NeverAgain and #never_again. True where it was cut.</summary>
    private static bool ByCase(Words words, WordSpan span, int start, int end)
    {
        var text = words.Text;
        var cuts = 0;
        for (var i = start + 1; i < end; i++)
        {
            if (IsCut(text, i)) cuts++;
        }

        if (cuts == 0) return false;
        var from = start;
        for (var i = start + 1; i <= end; i++)
        {
            if (i < end && !IsCut(text, i)) continue;
            if (text[from] == '_') from++;
            if (i > from) span.Add(words, from, i, TokenKind.TagWord);
            from = i;
        }

        return true;
    }

    private static bool IsCut(string text, int at) => text[at] == '_' || (char.IsUpper(text[at]) && char.IsLower(text[at - 1])) || (char.IsDigit(text[at]) && char.IsLetter(text[at - 1]));

    /// <summary>Cuts #neveragain into the fewest known words. Bounded: 40 places, 18 lengths each.</summary>
    private static bool Covered(Words words, WordSpan span, IVocabulary vocabulary, int start, int end)
    {
        var length = end - start;
        var fewest = new byte[length + 1];
        var next = new byte[length + 1];
        for (var i = length - 1; i >= 0; i--)
        {
            fewest[i] = byte.MaxValue;
            var hash = WordHash.Start;
            for (var n = 1; n <= LongestWord && i + n <= length; n++)
            {
                hash = WordHash.Add(hash, Folding.Fold(words.Text[start + i + n - 1]));
                if (fewest[i + n] >= fewest[i] - 1 || n == 1 || !vocabulary.Knows(hash)) continue;
                fewest[i] = (byte)(fewest[i + n] + 1);
                next[i] = (byte)n;
            }
        }

        if (fewest[0] is byte.MaxValue or < 2) return false;
        for (var i = 0; i < length; i += next[i]) span.Add(words, start + i, start + i + next[i], TokenKind.TagWord);
        return true;
    }
}
