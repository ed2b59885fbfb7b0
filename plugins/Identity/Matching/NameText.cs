using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>Names as words that can be compared: Latin letters without marks, whatever script and dress they came in.</summary>
internal static class NameText
{
    /// <summary>Longer is no name; it keeps hostile input cheap.</summary>
    private const int MostCharacters = 200;
    private const int MostWords = 8;

    private static readonly HashSet<string> Titles = new("mr mrs ms miss dr prof professor sir dame rev herr frau ing dipl mag official real the".Split(' '));
    private static readonly HashSet<string> Suffixes = new("jr sr ii iii phd md mba msc bsc esq official".Split(' '));
    private static readonly HashSet<string> Particles = new("van von der den de del della di da dos das do du la le el al bin ibn ben ten ter zu zur y e und and".Split(' '));

    /// <summary>The words of a name, without titles before it, what stands behind it, and particles inside it.</summary>
    public static IReadOnlyList<string> Words(string? name)
    {
        var words = Split(name).Take(MostWords).ToList();
        while (words.Count > 1 && Titles.Contains(words[0])) words.RemoveAt(0);
        while (words.Count > 1 && Suffixes.Contains(words[words.Count - 1])) words.RemoveAt(words.Count - 1);
        return words.Where((w, i) => i == 0 || i == words.Count - 1 || !Particles.Contains(w)).ToList();
    }

    /// <summary>The words of any text, as letters that can be compared; digits, pictures and punctuation part them.</summary>
    public static IEnumerable<string> Split(string? text)
    {
        if (string.IsNullOrEmpty(text)) yield break;
        var word = new StringBuilder();
        foreach (var c in Cut(text!))
        {
            if (IsInside(c)) continue;
            if (char.IsLetter(c)) Transliteration.Append(word, c);
            else if (word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }

        if (word.Length > 0) yield return word.ToString();
    }

    /// <summary>All letters of a text in one.</summary>
    public static string Letters(string? text) => string.Concat(Split(text));

    /// <summary>Marks belong to the letter before, an apostrophe or a joiner to the word around it.</summary>
    private static bool IsInside(char c) => c is '\'' or '\u2019' or '\u02BC' or '`' or '\u00AD' or (>= '\u200B' and <= '\u200F') || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static string Cut(string text) => text.Length > MostCharacters ? text.Substring(0, MostCharacters) : text;
}
