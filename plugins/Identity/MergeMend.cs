using System;
using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity;

/// <summary>
/// What a merge means for the profiles of both. All that moves is written down. A profile that was only suggested, and of which somebody said
/// that it is not the master's, is no longer suggested. Where one person withdrew consent on a network, what another profile of that network
/// granted has to be asked again. Two confirmed profiles of one network stay: people have several, and each conversation keeps its own.
/// </summary>
internal sealed class MergeMend
{
    private readonly Customer master;
    private readonly string by;
    private readonly DateTime now;
    private readonly Dictionary<Guid, SocialProfileRow> changes = new();

    public MergeMend(Customer master, IReadOnlyCollection<SocialProfileRow> staying, IReadOnlyCollection<SocialProfileRow> moving, string by, DateTime now)
    {
        this.master = master;
        this.by = by;
        this.now = now;
        foreach (var profile in moving) Move(profile, staying.Any(s => s.Network == profile.Network));
        foreach (var network in staying.Concat(moving).GroupBy(p => p.Network).Where(n => n.Any(p => p.Consent == SocialProfileConsent.Withdrawn)))
        {
            foreach (var profile in network.Where(p => p.Consent == SocialProfileConsent.Granted)) AskAgain(profile);
        }
    }

    /// <summary>The rows to write.</summary>
    public IEnumerable<SocialProfileRow> Changes => changes.Values;

    private void Move(SocialProfileRow profile, bool hasOther)
    {
        var history = MatchHistory.Read(profile.MatchHistory);
        var basis = hasOther ? "The customer was merged into another who has a profile on this network too." : "The customer was merged into another.";
        var change = Change(profile);
        change.MatchHistory = history.With(profile, MatchDecision.Merged, by, now, basis, master).Write();
        if (ProfileLink.IsSuggestion(profile) && history.Apart.Contains(master)) SuggestedMatch.Clear(change);
    }

    private void AskAgain(SocialProfileRow profile)
    {
        var change = Change(profile);
        var basis = "Consent was granted here and withdrawn on another profile of the same person on this network: it has to be asked for again.";
        change.MatchHistory = MatchHistory.Read(change.MatchHistory ?? profile.MatchHistory).With(profile, MatchDecision.Merged, by, now, basis, master).Write();
        change.Consent = SocialProfileConsent.Unknown;
    }

    private SocialProfileRow Change(SocialProfileRow profile)
    {
        if (!changes.TryGetValue(profile.Id, out var change)) changes[profile.Id] = change = new SocialProfileRow(profile.Id);
        return change;
    }
}
