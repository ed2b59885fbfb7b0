using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity;

/// <summary>
/// What follows for a profile from e-mail addresses that its network verified. One that exactly one active contact has links the profile;
/// one that several have, or one whose full name is another, is a suggestion for a person. Of several statements the earliest counts, whatever arrived first. What a person
/// decided stands, and so does what a person took back.
/// </summary>
internal sealed class EmailMatch
{
    private readonly EmailStatement statement;
    private readonly string network;

    private EmailMatch(EmailStatement statement, string network)
    {
        this.statement = statement;
        this.network = network;
    }

    /// <summary>Whether it settles whom the profile belongs to.</summary>
    public bool IsCertain => statement.IsProof;

    /// <summary>Weighs statements against what is held.</summary>
    /// <param name="profile">The row as it is held; null for a new profile.</param>
    /// <param name="statements">What the network stated, as far as it may be used.</param>
    /// <param name="network">The network's name.</param>
    /// <returns>What changes; null where nothing does.</returns>
    public static EmailMatch? Of(SocialProfileRow? profile, IEnumerable<EmailStatement> statements, string network)
    {
        if (profile?.Consent == SocialProfileConsent.Withdrawn) return null;
        var apart = MatchHistory.Read(profile?.MatchHistory).Apart.Select(c => c.Id).ToList();
        var known = statements.Where(s => s.Contacts.Except(apart).Any()).OrderBy(s => s).ToList();
        var found = known.FirstOrDefault(s => s.IsProof) ?? known.FirstOrDefault();
        return found is not null && Counts(profile, found) ? new EmailMatch(found, network) : null;
    }

    /// <summary>Sets on a profile's row what follows.</summary>
    /// <param name="row">The row to write.</param>
    /// <param name="held">The row as it is held; null for a new profile.</param>
    public void Write(SocialProfileRow row, SocialProfileRow? held = null)
    {
        if (IsCertain) row.MatchHistory = MatchHistory.Read(held?.MatchHistory).With(held ?? new SocialProfileRow(), MatchDecision.Linked, network, statement.On, Sentence, new Customer(Customer.Contact, statement.Contacts[0])).Write();
        var share = IsCertain ? 1 : Math.Round(1m / Math.Max(2, statement.Contacts.Count), 2);
        if (statement.Contacts.Count == 1) row.CustomerId = new EntityReference(Customer.Contact, statement.Contacts[0]);
        row.MatchStatus = IsCertain ? SocialProfileMatchStatus.Confirmed : SocialProfileMatchStatus.Suggested;
        row.MatchScore = share;
        row.MatchEvidence = MatchEvidence.Write(MatchEvidence.VerifiedEmail, Sentence, share, statement);
    }

    private string Sentence
    {
        get
        {
            var stated = $"{network} verified the e-mail address {statement.Address} for this profile (stated on {Times.Minute(statement.On)})";
            if (IsCertain) return $"{stated}, and exactly one active contact has it.";
            return statement.NamesDiffer ? $"{stated}, and exactly one active contact has it, but the names differ: decide whether it is the same person." : $"{stated}, but {statement.Contacts.Count} active contacts have it: decide which of them it is.";
        }
    }

    private static bool Counts(SocialProfileRow? profile, EmailStatement found)
    {
        if (profile is null) return true;
        var evidence = profile.MatchEvidence;
        var earlier = MatchEvidence.ReadEmail(evidence) is not { } held || found.CompareTo(held) < 0;
        return (profile.MatchStatus ?? SocialProfileMatchStatus.Unmatched) switch
        {
            // Evidence without a match is left by whoever took a match back.
            SocialProfileMatchStatus.Unmatched => string.IsNullOrEmpty(evidence) && profile.CustomerId is null,
            SocialProfileMatchStatus.Suggested => found.IsProof || (MatchEvidence.ReadEmail(evidence) is not null && earlier),
            SocialProfileMatchStatus.Confirmed => found.IsProof && MatchEvidence.ReadEmail(evidence) is not null && earlier,
            _ => false,
        };
    }
}
