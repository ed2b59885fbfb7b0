using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Privacy;

/// <summary>
/// Profiles of others whose evidence or history names the contact: as one who would fit too, as one whom a person kept apart, or by an
/// e-mail address that is the contact's too. The one place where profiles are searched by text: it happens once for a person, and nothing else leads there.
/// </summary>
internal sealed class NamedElsewhere
{
    private static readonly string[] Columns = { SocialProfile.MatchEvidence, SocialProfile.MatchHistory, SocialProfile.VerifiedEmail };
    private readonly IOrganizationService service;
    private readonly IReadOnlyList<string> names;

    public NamedElsewhere(IOrganizationService service, Guid contact)
    {
        this.service = service;
        var row = service.Retrieve("contact", contact, new ColumnSet("fullname", "firstname", "lastname", "emailaddress1", "emailaddress2", "emailaddress3"));
        var first = $"{row.Text("firstname")} {row.Text("lastname")}".Trim();
        var texts = new[] { row.Text("fullname"), first, row.Text("emailaddress1"), row.Text("emailaddress2"), row.Text("emailaddress3") };
        names = row.Text("lastname") == ErasedContact.Name ? Array.Empty<string>() : texts.OfType<string>().Where(t => t.Length > 2).Concat(new[] { contact.ToString("D") }).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
    }

    /// <summary>Takes the words away that name the contact, of as many profiles as are allowed. What was only suggested is looked at again.</summary>
    /// <returns>How many were changed; fewer than the limit means that nothing is left.</returns>
    public int Forget(int limit)
    {
        if (names.Count == 0) return 0;
        var query = new QueryExpression(SocialProfile.Table) { ColumnSet = new ColumnSet(Columns.Concat(new[] { SocialProfile.MatchStatus }).ToArray()) };
        var named = query.Criteria.AddFilter(LogicalOperator.Or);
        foreach (var column in Columns)
        {
            foreach (var name in names) named.AddCondition(column, ConditionOperator.Like, "%" + LikePattern.Literal(name) + "%");
        }

        var found = service.Top<SocialProfileRow>(query, limit);
        foreach (var profile in found.OrderBy(p => p.Id)) service.Update(Without(profile));
        return found.Count;
    }

    private SocialProfileRow Without(SocialProfileRow profile)
    {
        var change = new SocialProfileRow(profile.Id);
        if (Names(profile.MatchHistory)) change.MatchHistory = null;
        if (Names(profile.VerifiedEmail))
        {
            change.VerifiedEmail = null;
            change.EmailKey = null;
        }

        if (!Names(profile.MatchEvidence)) return change;
        change.MatchEvidence = null;
        if (profile.MatchStatus != SocialProfileMatchStatus.Suggested) return change;
        SuggestedMatch.Clear(change);
        change.MatchPending = true;
        return change;
    }

    private bool Names(string? text) => text is not null && names.Any(n => text.IndexOf(n, StringComparison.OrdinalIgnoreCase) >= 0);
}
