using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Platform.Json;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>Writes on a profile whom it may belong to, how likely that is, and each piece of evidence as a sentence.</summary>
internal static class SuggestedMatch
{
    /// <summary>As many bits count as certainty: a piece's weight in the evidence is its share of them, from −1 to 1.</summary>
    private const double Certain = 20;
    private const int MostRivals = 4;

    /// <summary>Whether profiles in this state are compared at all: nobody decided, and no proof did.</summary>
    public static bool IsOpen(SocialProfileRow? profile) =>
        profile is null || (profile.Consent != SocialProfileConsent.Withdrawn && profile.Erased != true && profile.StateCode is null or 0
        && profile.MatchStatus is null or SocialProfileMatchStatus.Unmatched or SocialProfileMatchStatus.Suggested or SocialProfileMatchStatus.Rejected);

    /// <summary>Sets what follows from a suggestion.</summary>
    public static void Write(SocialProfileRow change, Suggestion<Customer> suggestion, Matcher matcher)
    {
        change.CustomerId = suggestion.IsClear ? suggestion.Best.Key.Reference : null;
        change.MatchStatus = SocialProfileMatchStatus.Suggested;
        change.MatchScore = Math.Round((decimal)suggestion.Score, 2);
        change.MatchEvidence = Evidence(suggestion, matcher);
    }

    /// <summary>Takes back a suggestion that no longer stands. Evidence of another kind is left: it tells of a decision.</summary>
    public static void Clear(SocialProfileRow change)
    {
        change.CustomerId = null;
        change.MatchStatus = SocialProfileMatchStatus.Unmatched;
        change.MatchScore = null;
        change.MatchEvidence = null;
    }

    private static string Evidence(Suggestion<Customer> suggestion, Matcher matcher) => JsonOutput.Array(a =>
    {
        foreach (var piece in suggestion.Best.Value.Pieces) a.Item(o => Write(o, piece.Kind, piece.Sentence, piece.Bits / Certain));
        if (suggestion.Ranked.Count < 2) return;
        var rivals = suggestion.Ranked.Skip(1).Take(MostRivals).Select(r => $"“{Name(matcher.Row(r.Key))}”").ToList();
        var best = $"“{Name(matcher.Row(suggestion.Best.Key))}”";
        var sentence = suggestion.IsClear
            ? $"{best} fits best; {string.Join(", ", rivals)} would fit too."
            : $"{best} and {string.Join(", ", rivals)} fit equally well: decide which of them it is.";
        a.Item(o => Write(o, "rivals", sentence, suggestion.IsClear ? -0.1 : -0.3));
    });

    private static void Write(JsonOutput output, string kind, string sentence, double weight)
    {
        output.Text("kind", kind);
        output.Text("sentence", sentence);
        output.Number("weight", Math.Round((decimal)Math.Max(-1, Math.Min(1, weight)), 2));
    }

    private static string Name(Entity row) => row.LogicalName == Customer.Account ? row.Text("name") ?? "" : string.Join(" ", new[] { row.Text("firstname"), row.Text("lastname") }.Where(p => !string.IsNullOrEmpty(p)));
}
