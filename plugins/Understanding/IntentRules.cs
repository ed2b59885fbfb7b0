using System;
using System.Collections.Generic;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>What a message is after: its cues, its form and its sentiment give each intent a number, and the largest counts.</summary>
internal static class IntentRules
{
    /// <summary>How many intents there are; the place of one is its choice value's.</summary>
    public const int Count = 9;

    private const double OtherFrom = 1.5;
    private const double LogOdds = 0.7;

    /// <summary>The number of each intent, as log-odds: a learner adds to them.</summary>
    public static double[] Score(Words words, CueHits cues, double sentiment, bool isSpam)
    {
        var scores = new double[Count];
        var asks = Asks(words);
        var bad = Math.Max(0, -sentiment);
        var good = Math.Max(0, sentiment);
        scores[Place(Intent.Complaint)] = Capped(cues[Cue.Complaint], 6) + (8 * bad);
        scores[Place(Intent.Question)] = Capped(cues[Cue.Question], 5) + (asks ? 2 : 0);
        scores[Place(Intent.Request)] = Capped(cues[Cue.Request], 5) * (asks ? 0.8 : 1);
        scores[Place(Intent.Praise)] = (Capped(cues[Cue.Praise], 4) * (good > 0.1 ? 1 : 0.3)) + (8 * good) - (2 * Math.Min(2, cues[Cue.Irony]));
        scores[Place(Intent.Suggestion)] = Capped(cues[Cue.Suggestion], 8);
        scores[Place(Intent.PurchaseIntent)] = Capped(cues[Cue.Purchase], 8);
        scores[Place(Intent.ChurnRisk)] = cues[Cue.Churn] == 0 ? 0 : Capped(cues[Cue.Churn], 8) + (4 * bad) - (8 * good);
        scores[Place(Intent.Other)] = OtherFrom;
        scores[Place(Intent.Spam)] = isSpam ? 20 : 0;
        // A request that ends in thanks is no praise.
        if (cues[Cue.Request] + cues[Cue.Question] >= 3 || cues[Cue.Complaint] >= 2) scores[Place(Intent.Praise)] *= 0.5;
        // Who asks why something is broken complains; who asks how to do it does not.
        if (bad > 0.1 && cues[Cue.Complaint] > 0) scores[Place(Intent.Question)] *= 0.5;
        for (var i = 0; i < scores.Length; i++) scores[i] *= LogOdds;
        return scores;
    }

    public static int Place(Intent intent) => (int)intent - (int)Intent.Complaint;

    public static Intent At(int place) => Intent.Complaint + place;

    /// <summary>Where an intent's cues stand; none where the sentiment alone speaks for it.</summary>
    public static IReadOnlyList<Evidence> Evidence(Intent intent, CueHits cues) => Of(intent) is { } cue ? cues.Of(cue) : Array.Empty<Evidence>();

    private static Cue? Of(Intent intent) => intent switch
    {
        Intent.Complaint => Cue.Complaint,
        Intent.Question => Cue.Question,
        Intent.Request => Cue.Request,
        Intent.Praise => Cue.Praise,
        Intent.Suggestion => Cue.Suggestion,
        Intent.PurchaseIntent => Cue.Purchase,
        Intent.ChurnRisk => Cue.Churn,
        Intent.Spam => Cue.Spam,
        _ => null,
    };

    private static double Capped(int sum, int most) => Math.Min(sum, most);

    private static bool Asks(Words words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Kind != TokenKind.Mark) continue;
            for (var at = words[i].Start; at < words[i].End; at++)
            {
                if (words.Text[at] is '?' or '\uFF1F') return true;
            }
        }

        return false;
    }
}
