using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Judgement;

/// <summary>Which triples of letters English words have: a bit for each of 27³.</summary>
internal static class Triples
{
    private const int Common = 3;

    public static byte[] Write(IEnumerable<string> texts)
    {
        var counts = new int[27 * 27 * 27];
        foreach (var text in texts)
        {
            var words = WordReader.Read(text, Lexicon.General);
            for (var i = 0; i < words.Count; i++)
            {
                if (words[i].Kind == TokenKind.Word) Count(text, words[i], counts);
            }
        }

        var bits = new byte[(counts.Length + 7) / 8];
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] >= Common) bits[i >> 3] |= (byte)(1 << (i & 7));
        }

        return bits;
    }

    private static void Count(string text, Token word, int[] counts)
    {
        var (first, second) = (0, 0);
        for (var i = word.Start; i <= word.End; i++)
        {
            var letter = i < word.End ? Language.Letter(Folding.Fold(text[i])) : 0;
            if (i > word.Start) counts[(((first * 27) + second) * 27) + letter]++;
            (first, second) = (second, letter);
        }
    }
}
