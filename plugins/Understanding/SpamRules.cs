using System;
using System.Collections.Generic;

namespace SocialExtension.Plugins.Understanding;

/// <summary>Whether a text is spam: promotion with a link or twice over, one thing repeated, or names and hashtags without a message. A sharp tone is none.</summary>
internal static class SpamRules
{
    private const int FewWords = 4;
    private const int ManyTags = 8;
    private const int ManyNames = 8;
    private const int Repeats = 12;

    /// <summary>The evidence; empty where it is no spam.</summary>
    public static IReadOnlyList<Evidence> Read(Words words, CueHits cues)
    {
        var links = 0;
        var tags = 0;
        var names = 0;
        var most = default(Token);
        var counts = new HashTable(Math.Min(words.Count, 64));
        var largest = 0;
        for (var i = 0; i < words.Count; i++)
        {
            var token = words[i];
            if (token.Kind == TokenKind.Link) links++;
            else if (token.Kind == TokenKind.Hashtag) tags++;
            else if (token.Kind == TokenKind.Mention) names++;
            if (token.Kind != TokenKind.Word) continue;
            counts.TryGet(token.Stem, out var count);
            counts.Set(token.Stem, count + 1);
            if (count + 1 <= largest) continue;
            largest = count + 1;
            most = token;
        }

        if (cues[Cue.Spam] >= 6 || (cues[Cue.Spam] >= 3 && links > 0)) return cues.Of(Cue.Spam);
        if (largest >= Repeats && largest * 2 > words.WordCount) return new[] { new Evidence(most.Start, most.Length, EvidenceKind.Word, largest) };
        var own = words.WordCount - tags;
        if (own <= FewWords && tags >= ManyTags) return First(words, TokenKind.Hashtag, EvidenceKind.Hashtag);
        return own <= FewWords && names >= ManyNames ? First(words, TokenKind.Mention, EvidenceKind.Handle) : Array.Empty<Evidence>();
    }

    private static List<Evidence> First(Words words, TokenKind of, EvidenceKind kind)
    {
        var found = new List<Evidence>();
        for (var i = 0; i < words.Count && found.Count < Evidence.Most; i++)
        {
            if (words[i].Kind == of) found.Add(new Evidence(words[i].Start, words[i].Length, kind, 1));
        }

        return found;
    }
}
