using System;
using System.Collections.Generic;

namespace SocialExtension.Plugins.Understanding;

/// <summary>
/// Words and phrases with a number each. A step from word to word is one look-up, so a text costs what it is long, however many phrases there are.
/// Plural and singular are one; "#" in a phrase stands for any number.
/// </summary>
internal sealed class PhraseTable
{
    /// <summary>The most words of a phrase.</summary>
    public const int Longest = 8;

    private const int Inner = int.MinValue;

    /// <summary>The most pieces that a phrase reaches over: its words, and hashtags as wholes between their words.</summary>
    private const int Farthest = 2 * Longest;

    private static readonly ulong AnyNumber = WordHash.Of("#");
    private readonly HashTable nodes = new(256);

    /// <summary>Words and hashes of each step, for a vocabulary.</summary>
    public HashTable Vocabulary { get; } = new(256);

    public int Count { get; private set; }

    /// <summary>Adds a phrase. False where it has no word or more than the most.</summary>
    public bool Add(string phrase, int number)
    {
        var parts = phrase.Split(new[] { ' ' }, StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > Longest) return false;
        var node = WordHash.Start;
        for (var i = 0; i < parts.Length; i++)
        {
            var hash = new WordSpan(parts[i], Everything.Instance).Read(0, parts[i].Length, out var stem);
            Vocabulary.Set(hash, 1);
            node = WordHash.Join(node, parts[i] == "#" ? AnyNumber : stem);
            var last = i == parts.Length - 1;
            if (last) nodes.Set(node, number);
            else if (!nodes.Contains(node)) nodes.Set(node, Inner);
        }

        Count++;
        return true;
    }

    /// <summary>The longest phrase that begins at a piece: the place after its last piece, or <paramref name="from"/> where none does.</summary>
    public int Match(Words words, int from, out int number)
    {
        number = 0;
        var node = WordHash.Start;
        var end = from;
        for (int i = from, taken = 0; i < words.Count && i < from + Farthest && taken < Longest; i++)
        {
            if (words[i].Kind == TokenKind.Hashtag && i > from) continue;
            if (!Step(words, i, ref node, out var found)) break;
            taken++;
            if (found == Inner) continue;
            number = found;
            end = i + 1;
        }

        return end;
    }

    /// <summary>All phrases that begin at a piece: the place after the last piece of each, and its number.</summary>
    public void MatchAll(Words words, int from, List<PhraseHit> into)
    {
        var node = WordHash.Start;
        for (int i = from, taken = 0; i < words.Count && i < from + Farthest && taken < Longest; i++)
        {
            if (words[i].Kind == TokenKind.Hashtag && i > from) continue;
            if (!Step(words, i, ref node, out var found)) break;
            taken++;
            if (found != Inner) into.Add(new PhraseHit(i + 1, found));
        }
    }

    private bool Step(Words words, int at, ref ulong node, out int found)
    {
        var token = words[at];
        found = Inner;
        if (!token.IsWord) return false;
        var before = node;
        node = WordHash.Join(before, token.Stem);
        if (nodes.TryGet(node, out found)) return true;
        if (!char.IsDigit(words.Text[token.Start])) return false;
        node = WordHash.Join(before, AnyNumber);
        return nodes.TryGet(node, out found);
    }

    /// <summary>Lists of words are taken as they are written.</summary>
    private sealed class Everything : IVocabulary
    {
        public static readonly Everything Instance = new();

        public bool Knows(ulong word) => true;

        public bool KnowsFace(ulong face) => false;
    }
}
