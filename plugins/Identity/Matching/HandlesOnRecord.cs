using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>The customers of confirmed profiles, by handle. Ingestion asks for them with the profiles themselves; what was not asked for is read when it is needed.</summary>
internal sealed class HandlesOnRecord
{
    private static readonly string[] Columns = { SocialProfile.Handle, SocialProfile.CustomerId, SocialProfile.MatchStatus };
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, Customer>> found = new();

    /// <summary>Lets a query find these profiles too; what it finds is to be taken in.</summary>
    public void Ask(FilterExpression any, IEnumerable<string> handles)
    {
        asked.UnionWith(handles.Where(h => h.Length > 0));
        if (asked.Count == 0) return;
        var confirmed = any.AddFilter(LogicalOperator.And);
        confirmed.AddCondition(SocialProfile.Handle, ConditionOperator.In, asked.Cast<object>().ToArray());
        confirmed.AddCondition(SocialProfile.MatchStatus, ConditionOperator.Equal, (int)SocialProfileMatchStatus.Confirmed);
    }

    /// <summary>Takes in what a query found.</summary>
    public void Take(IEnumerable<SocialProfileRow> profiles) => found.AddRange(profiles
        .Where(p => p.MatchStatus == SocialProfileMatchStatus.Confirmed && p.CustomerId is not null && p.Handle is { Length: > 0 })
        .Select(p => new KeyValuePair<string, Customer>(CustomerFacts.Handle(p.Handle!), Customer.Of(p.CustomerId)!)));

    /// <summary>Whose profiles have one of the handles.</summary>
    public ILookup<string, Customer> Read(IOrganizationService service, IEnumerable<string> handles)
    {
        var missing = handles.Where(h => h.Length > 0).Except(asked).ToList();
        if (missing.Count > 0)
        {
            Take(service.In<SocialProfileRow>(SocialProfile.Handle, missing, Columns));
            asked.UnionWith(missing);
        }

        return found.Where(f => asked.Contains(f.Key)).ToLookup(f => f.Key, f => f.Value, StringComparer.Ordinal);
    }
}
