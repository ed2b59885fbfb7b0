using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity;

/// <summary>Profiles of which is asked whom they may belong to, and what follows for their rows. All are asked together.</summary>
internal sealed class ProfileMatches
{
    private readonly IOrganizationService service;
    private readonly HandlesOnRecord handles;
    private readonly Dictionary<string, SocialProfileRow> changes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SocialProfileRow> held = new(StringComparer.Ordinal);
    private readonly List<MatchQuestion> questions = new();

    public ProfileMatches(IOrganizationService service, HandlesOnRecord handles)
    {
        this.service = service;
        this.handles = handles;
    }

    /// <summary>Asks about a profile.</summary>
    /// <param name="row">The row as it is held; null for a new profile.</param>
    /// <param name="change">The row or change that is going to be written.</param>
    public void Add(SocialProfileRow? row, SocialProfileRow change)
    {
        var merged = new SocialProfileRow();
        merged.Row.Attributes.AddRange((row?.Row.Attributes ?? Enumerable.Empty<KeyValuePair<string, object>>()).Concat(change.Row.Attributes).GroupBy(c => c.Key).Select(g => new KeyValuePair<string, object>(g.Key, g.Last().Value)));
        var key = merged.Key ?? change.Id.ToString("D");
        var facts = ProfileEvidence.Of(merged);
        var keys = new SocialProfileRow();
        ProfileEvidence.WriteKeys(keys, facts);
        change.TakeChanges(keys, row);
        changes[key] = change;
        if (row is not null) held[key] = row;
        questions.Add(new MatchQuestion(key, facts, MatchHistory.Read(merged.MatchHistory).Apart));
    }

    /// <summary>Compares all of them, and sets on the rows what follows.</summary>
    public void Write()
    {
        if (questions.Count == 0) return;
        var found = new Matcher(service, handles).Suggest(questions);
        foreach (var question in questions)
        {
            held.TryGetValue(question.Key, out var row);
            var change = changes[question.Key];
            if (found.TryGetValue(question.Key, out var suggestion)) Suggest(change, row, suggestion);
            else if (row is not null && ProfileLink.IsSuggestion(row) && !change.Contains(SocialProfile.MatchStatus) && MatchEvidence.ReadEmail(row.MatchEvidence) is null) SuggestedMatch.Clear(change);
        }
    }

    /// <summary>An address that the network verified says more than likeness: what it says stands, unless likeness tells apart who share it.</summary>
    private static void Suggest(SocialProfileRow change, SocialProfileRow? row, Suggestion<Customer> suggestion)
    {
        var evidence = change.Contains(SocialProfile.MatchEvidence) ? change.MatchEvidence : row?.MatchEvidence;
        var status = change.Contains(SocialProfile.MatchStatus) ? change.MatchStatus : row?.MatchStatus;
        var customer = change.Contains(SocialProfile.CustomerId) ? change.CustomerId : row?.CustomerId;
        var byEmail = status == SocialProfileMatchStatus.Suggested && MatchEvidence.ReadEmail(evidence) is not null;
        if (byEmail && (customer is not null || !suggestion.IsClear || suggestion.Best.Value.Pieces.All(p => p.Kind != "email"))) return;
        var said = new SocialProfileRow();
        SuggestedMatch.Write(said, suggestion);
        change.TakeChanges(said, row);
    }
}
