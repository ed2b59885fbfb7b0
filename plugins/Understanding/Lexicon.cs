using System;
using System.Collections.Generic;
using System.Globalization;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Understanding;

/// <summary>Words, phrases, faces and pictures with the strength of what they express, from −4 to 4. An organization's own words come on top and win.</summary>
internal sealed class Lexicon : IVocabulary
{
    private const double Unit = 10;
    private static readonly Lazy<Lexicon> LoadedGeneral = new(() => new Lexicon());
    private static readonly Lazy<Lexicon> LoadedService = new(() => new Lexicon(General, Embedded.Rows("service.txt")));
    private readonly HashTable words = new(9000);
    private readonly HashTable faces = new(256);
    private readonly PhraseTable phrases = new();
    private readonly HashTable extra = new(64);
    private readonly Lexicon? below;

    private Lexicon()
    {
        foreach (var row in Embedded.Rows("vader.txt")) Set(row[0], int.Parse(row[1], CultureInfo.InvariantCulture));
        foreach (var row in Embedded.Rows("emoji.txt")) words.Set(Marks.EmojiHash(row[0], 0, row[0].Length), int.Parse(row[1], CultureInfo.InvariantCulture));
        foreach (var row in Embedded.Rows("idioms.txt")) Set(row[0], int.Parse(row[1], CultureInfo.InvariantCulture));
        foreach (var row in Embedded.Rows("common.txt")) extra.Set(WordHash.Of(row[0]), 1);
    }

    private Lexicon(Lexicon below, IEnumerable<string[]> rows)
    {
        this.below = below;
        foreach (var row in rows) Set(row[0], int.Parse(row[1], CultureInfo.InvariantCulture));
    }

    /// <summary>What any text may hold: VADER's words, faces and pictures, and idioms.</summary>
    public static Lexicon General => LoadedGeneral.Value;

    /// <summary>With what goes wrong and right with a service or goods on top: for what is said to us, and reviews. "Late" is no complaint anywhere else.</summary>
    public static Lexicon Service => LoadedService.Value;

    /// <summary>A lexicon with an organization's own words on top: a word or phrase, a tab or =, and a number from −4 to 4 on each line.</summary>
    /// <exception cref="FormatException">A line is none of these; the message says which.</exception>
    public Lexicon With(string lines)
    {
        var own = new Lexicon(this, Array.Empty<string[]>());
        var number = 0;
        foreach (var line in lines.Split('\n'))
        {
            number++;
            if (line.Trim().Length == 0) continue;
            var cut = line.LastIndexOfAny(new[] { '\t', '=' });
            if (cut < 1 || !double.TryParse(line.Substring(cut + 1).Trim(), NumberStyles.Float, CultureInfo.InvariantCulture, out var valence) || !(Math.Abs(valence) <= 4))
                throw new FormatException($"Line {number} of the lexicon is not a word or phrase, a tab or =, and a number from -4 to 4: {Platform.Values.Short(line.Trim())}");
            own.Set(line.Substring(0, cut).Trim(), (int)Math.Round(valence * Unit));
        }

        return own;
    }

    public bool Knows(ulong word) => words.Contains(word) || phrases.Vocabulary.Contains(word) || (below?.Knows(word) ?? (extra.Contains(word) || Modifiers.Instance.Knows(word) || Cues.Shipped.Knows(word)));

    public bool KnowsFace(ulong face) => faces.Contains(face) || (below?.KnowsFace(face) ?? false);

    /// <summary>The word or longest phrase that begins at a piece, and its valence. The place after it, or <paramref name="from"/> where none does.</summary>
    public int Match(Words text, int from, out double valence)
    {
        valence = 0;
        var token = text[from];
        if (token.Hash == 0 || token.Kind is TokenKind.Mention or TokenKind.Hashtag) return from;
        var end = from;
        var tenths = 0;
        if (token.IsWord) end = phrases.Match(text, from, out tenths);
        if (end == from && words.TryGet(token.Hash, out tenths)) end = from + 1;
        valence = tenths / Unit;
        if (below is null) return end;
        var other = below.Match(text, from, out var shipped);
        if (other <= end) return end;
        valence = shipped;
        return other;
    }

    /// <summary>Phrases and what has forms are told apart from single entries: a word of the lexicon counts in its own form only.</summary>
    private void Set(string entry, int tenths)
    {
        if (entry.IndexOf(' ') > 0) phrases.Add(entry, tenths);
        else
        {
            var hash = WordSpan.Plain(entry, 0, entry.Length);
            words.Set(hash, tenths);
            if (IsFace(entry)) faces.Set(hash, 1);
        }
    }

    private static bool IsFace(string entry)
    {
        foreach (var c in entry)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('-' or '\'' or '*')) return true;
        }

        return false;
    }
}
