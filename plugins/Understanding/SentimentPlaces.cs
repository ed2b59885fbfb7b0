using System;
using System.Collections.Generic;

namespace SocialExtension.Plugins.Understanding;

/// <summary>The places in a text that its sentiment comes from, in order.</summary>
internal static class SentimentPlaces
{
    private const double Telling = 0.05;

    public static IReadOnlyList<Evidence> Of(Words words, Valences valences, SentimentWeights weights, LearnedWeights? learned)
    {
        var found = new List<Evidence>();
        var covered = 0;
        for (var i = 0; i < words.Count && found.Count < Evidence.Most; i++)
        {
            var token = words[i];
            if (valences[i] != 0)
            {
                covered = words[valences.End(i) - 1].End;
                found.Add(new Evidence(token.Start, covered - token.Start, Kind(token, valences.End(i) - i), Math.Round(valences[i], 2)));
            }
            else if (token.Kind == TokenKind.Mark && token.Length > 1 && valences.Emphasis > 0 && valences.Compound != 0)
                found.Add(new Evidence(token.Start, token.Length, EvidenceKind.Mark, Math.Round(Math.Sign(valences.Compound) * valences.Emphasis, 2)));
            else if (token.IsWord && token.Start >= covered && Gram(token.Stem, weights, learned) is var gram && Math.Abs(gram) >= Telling)
                found.Add(new Evidence(token.Start, token.Length, EvidenceKind.Word, Math.Round(gram * 4, 2)));
        }

        return found;
    }

    /// <summary>What a word adds by itself: as shipped, and by the organization's corrections.</summary>
    private static double Gram(ulong stem, SentimentWeights weights, LearnedWeights? learned) => weights.Gram(stem) + (learned is null ? 0 : (learned.Gram(2, stem) - learned.Gram(0, stem)) / Learned.Steepness);

    private static EvidenceKind Kind(Token token, int pieces) => token.Kind switch
    {
        TokenKind.Emoji => EvidenceKind.Emoji,
        TokenKind.Emoticon => EvidenceKind.Emoticon,
        TokenKind.TagWord => EvidenceKind.Hashtag,
        _ => pieces > 1 ? EvidenceKind.Phrase : EvidenceKind.Word,
    };
}
