using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity;

/// <summary>
/// Looks at profiles again that nobody is known for, when somebody came to fit: a contact that is new, or has another address, number, website
/// or name. Whoever changes the contact only marks them; due processing compares.
/// </summary>
internal static class LookAgain
{
    private static readonly string[] Columns = ProfileEvidence.Columns
        .Concat(new[] { SocialProfile.Key, SocialProfile.Network, SocialProfile.MatchStatus, SocialProfile.MatchEvidence, SocialProfile.MatchHistory, SocialProfile.CustomerId, SocialProfile.Consent, SocialProfile.Erased, SocialProfile.StateCode, SocialProfile.FactDates, SocialProfile.MatchScore, SocialProfile.EmailKey, SocialProfile.PhoneKey, SocialProfile.SiteKey, SocialProfile.NameKey, TableRow.VersionNumber }).ToArray();

    /// <summary>Marks the profiles that a customer may fit: the latest heard of, as many as one call may change.</summary>
    public static void Mark(IOrganizationService service, Facts customer)
    {
        var keys = MatchKeys.OfProfilesFor(customer).Cast<object>().ToArray();
        if (keys.Length == 0) return;
        var query = new QueryExpression(SocialProfile.Table) { ColumnSet = new ColumnSet(SocialProfile.MatchPending) };
        var any = query.Criteria.AddFilter(LogicalOperator.Or);
        foreach (var column in new[] { SocialProfile.EmailKey, SocialProfile.PhoneKey, SocialProfile.SiteKey, SocialProfile.NameKey }) any.AddCondition(column, ConditionOperator.In, keys);
        query.Criteria.AddCondition(SocialProfile.MatchStatus, ConditionOperator.NotEqual, (int)SocialProfileMatchStatus.Confirmed);
        query.AddOrder(SocialProfile.LastSeenOn, OrderType.Descending);
        foreach (var profile in service.Top<SocialProfileRow>(query, PassedOn.RowsPerCall).Where(p => p.MatchPending != true).OrderBy(p => p.Id)) service.Update(new SocialProfileRow(profile.Id) { MatchPending = true });
    }

    /// <summary>Compares profiles that are marked.</summary>
    /// <returns>How many rows were changed.</returns>
    public static int Run(IOrganizationService service, int limit)
    {
        if (limit <= 0) return 0;
        var query = new QueryExpression(SocialProfile.Table) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(SocialProfile.MatchPending, ConditionOperator.Equal, true);
        var profiles = service.Top<SocialProfileRow>(query, limit);
        var work = new UnitOfWork(service, SocialProfile.Table);
        var matches = new ProfileMatches(service, new HandlesOnRecord());
        var emails = ContactEmails.Load(service, profiles.Select(p => p.VerifiedEmail));
        var networks = NetworkLabels.Load(service);
        foreach (var profile in profiles)
        {
            var change = work.Update(profile);
            change.MatchPending = false;
            if (!SuggestedMatch.IsOpen(profile)) continue;
            var proof = EmailMatch.Of(profile, Statements(profile, emails), networks.Label((int)profile.Network!));
            proof?.Write(change, profile);
            if (proof is not { IsCertain: true }) matches.Add(profile, change);
        }

        matches.Write();
        work.Flush();
        return profiles.Count;
    }

    private static IEnumerable<EmailStatement> Statements(SocialProfileRow profile, ContactEmails emails) =>
        ProfileFacts.Of(profile).Stated.Where(f => f.Column == SocialProfile.VerifiedEmail).Select(f => emails.Statement((string)f.Value, f.On, profile.Name));
}
