using System;
using SocialExtension.Plugins.Platform.Json;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>Writes on a profile whom it may belong to, how likely that is, and each piece of evidence as a sentence.</summary>
internal static class SuggestedMatch
{
    /// <summary>As many bits count as certainty: a piece's weight in the evidence is its share of them, from −1 to 1.</summary>
    private const double Certain = 20;

    /// <summary>Whether profiles in this state are compared at all: nobody decided, and no proof did.</summary>
    public static bool IsOpen(SocialProfileRow? profile) =>
        profile is null || (profile.Consent != SocialProfileConsent.Withdrawn && profile.Erased != true && profile.StateCode is null or 0
        && profile.MatchStatus is null or SocialProfileMatchStatus.Unmatched or SocialProfileMatchStatus.Suggested or SocialProfileMatchStatus.Rejected);

    /// <summary>Sets what follows from a suggestion.</summary>
    public static void Write(SocialProfileRow change, Suggestion<Customer> suggestion)
    {
        change.CustomerId = suggestion.IsClear ? suggestion.Best.Key.Reference : null;
        change.MatchStatus = SocialProfileMatchStatus.Suggested;
        change.MatchScore = Math.Round((decimal)suggestion.Score, 2);
        change.MatchEvidence = Evidence(suggestion);
    }

    /// <summary>Takes back a suggestion that no longer stands. Evidence of another kind is left: it tells of a decision.</summary>
    public static void Clear(SocialProfileRow change)
    {
        change.CustomerId = null;
        change.MatchStatus = SocialProfileMatchStatus.Unmatched;
        change.MatchScore = null;
        change.MatchEvidence = null;
    }

    private static string Evidence(Suggestion<Customer> suggestion) => JsonOutput.Array(a =>
    {
        foreach (var piece in suggestion.Best.Value.Pieces) a.Item(o => Write(o, piece.Kind, piece.Sentence, piece.Bits / Certain));
        if (suggestion.Ranked.Count < 2) return;
        var others = suggestion.Ranked.Count - 1;
        var sentence = suggestion.IsClear
            ? $"{others} more would fit, less well."
            : $"{others + 1} contacts or accounts fit equally well: look them up by name, and decide which of them it is.";
        a.Item(o => Write(o, "rivals", sentence, suggestion.IsClear ? -0.1 : -0.3));
    });

    private static void Write(JsonOutput output, string kind, string sentence, double weight)
    {
        output.Text("kind", kind);
        output.Text("sentence", sentence);
        output.Number("weight", Math.Round((decimal)Math.Max(-1, Math.Min(1, weight)), 2));
    }
}
