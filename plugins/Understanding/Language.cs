using System;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Understanding;

/// <summary>Whether a text is English: by script, frequent words of English and other languages, and triples of letters. Anything else is not judged, rather than guessed.</summary>
internal sealed class Language
{
    private const int Enough = 200;
    private const double EnglishFrom = 0.3;
    private const int Longest = 4000;
    private static readonly Lazy<Language> Loaded = new(() => new Language());
    private readonly HashTable frequent = new(1024);
    private readonly byte[] triples = Embedded.Bytes("english.bin");

    private Language()
    {
        foreach (var row in Embedded.Rows("common.txt")) frequent.Set(WordHash.Of(row[0]), 1);
        foreach (var row in Embedded.Rows("foreign.txt")) frequent.Set(WordHash.Of(row[0]), frequent.Contains(WordHash.Of(row[0])) ? 0 : -1);
    }

    /// <summary>ISO 639-1 of a text, whoever wrote it to whom; null where it is not known.</summary>
    public static string? Of(string text) =>
        Read(WordReader.Read(text.Length <= Longest ? text : text.Substring(0, Longest), Lexicon.General), Lexicon.General) == Reading.English ? "en" : null;

    /// <summary>A frequent word of English or another language: it tells the language, and nothing else.</summary>
    public static bool IsFrequent(ulong word) => Loaded.Value.frequent.Contains(word);

    /// <summary>Reads the language of a text from its first words.</summary>
    public static Reading Read(Words words, IVocabulary vocabulary)
    {
        var score = 0.0;
        var read = 0;
        var foreign = 0;
        var pictures = 0;
        for (var i = 0; i < words.Count && read + foreign < Enough; i++)
        {
            var token = words[i];
            if (token.Kind is TokenKind.Emoji or TokenKind.Emoticon) pictures++;
            if (!token.IsWord || char.IsDigit(words.Text[token.Start])) continue;
            if (!IsLatin(words.Text, token))
            {
                foreign++;
                continue;
            }

            read++;
            score += Loaded.Value.Word(words.Text, token, vocabulary);
        }

        if (read + foreign == 0) return pictures > 0 ? Reading.Pictures : Reading.Empty;
        return foreign * 2 <= read && score >= EnglishFrom * (read + foreign) ? Reading.English : Reading.Other;
    }

    /// <summary>1 for a word that is English, below 0 for one of another language.</summary>
    private double Word(string text, Token token, IVocabulary vocabulary)
    {
        if (frequent.TryGet(token.Hash, out var kind)) return kind;
        return vocabulary.Knows(token.Hash) ? 0.8 : (1.6 * Likeness(text, token)) - 1.1;
    }

    /// <summary>The share of a word's letter triples that are common in English.</summary>
    private double Likeness(string text, Token token)
    {
        var first = 0;
        var second = 0;
        var all = 0;
        var known = 0;
        for (var i = token.Start; i <= token.End; i++)
        {
            var letter = i < token.End ? Letter(Folding.Fold(text[i])) : 0;
            var place = (((first * 27) + second) * 27) + letter;
            if (i > token.Start)
            {
                all++;
                if ((triples[place >> 3] & (1 << (place & 7))) != 0) known++;
            }

            first = second;
            second = letter;
        }

        return all == 0 ? 0 : (double)known / all;
    }

    /// <summary>1 to 26; 0 for the edge of a word and whatever else stands in it.</summary>
    public static int Letter(char folded) => folded is >= 'a' and <= 'z' ? folded - 'a' + 1 : 0;

    private static bool IsLatin(string text, Token token)
    {
        for (var i = token.Start; i < token.End; i++)
        {
            if (Folding.IsLatin(Folding.Fold(text[i]))) return true;
        }

        return false;
    }
}
