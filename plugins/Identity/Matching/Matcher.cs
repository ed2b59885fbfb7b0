using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>
/// Finds whom profiles may belong to, all of a batch together: one query for their keys, one each for the contacts
/// and accounts that were found. Many profiles make a query longer (500 values each), never one more for each of them.
/// </summary>
internal sealed class Matcher
{
    /// <summary>So many rows of keys are looked at for one query: a block as large as that tells nobody apart.</summary>
    private const int MostRows = 5000;

    private readonly IOrganizationService service;
    private readonly HandlesOnRecord handlesOnRecord;
    private readonly Dictionary<Customer, Entity> rows = new();

    public Matcher(IOrganizationService service, HandlesOnRecord handlesOnRecord)
    {
        this.service = service;
        this.handlesOnRecord = handlesOnRecord;
    }

    /// <summary>Finds suggestions.</summary>
    /// <param name="profiles">Profiles, each with what they say and whom they were kept apart from.</param>
    /// <returns>By the profile's key; those without a suggestion are not in it.</returns>
    public Dictionary<string, Suggestion<Customer>> Suggest(IReadOnlyCollection<MatchQuestion> profiles)
    {
        var merged = MergedCustomers.Load(service, profiles.SelectMany(p => p.Apart));
        var asked = profiles.ToDictionary(p => p.Key, p => MatchKeys.Asked(p.Facts), StringComparer.Ordinal);
        var kept = Kept(asked.Values.SelectMany(k => k));
        var handles = handlesOnRecord.Read(service, profiles.SelectMany(p => p.Facts.Handles));
        var candidates = profiles.ToDictionary(p => p.Key, p => Compared(p, asked[p.Key], kept, handles).Where(c => !p.Apart.Any(a => merged.Survivor(a).Equals(c))).ToList(), StringComparer.Ordinal);
        Load(candidates.Values.SelectMany(c => c));
        var known = handles.SelectMany(g => g.Select(customer => new KeyValuePair<Customer, string>(customer, g.Key))).ToLookup(p => p.Key, p => p.Value);
        var found = new Dictionary<string, Suggestion<Customer>>(StringComparer.Ordinal);
        foreach (var profile in profiles)
        {
            var compared = candidates[profile.Key].Where(rows.ContainsKey).Select(c => new KeyValuePair<Customer, Comparison>(c, Comparison.Of(profile.Facts, CustomerFacts.Of(rows[c], known[c]))));
            if (Suggestion<Customer>.Of(compared) is { } suggestion) found[profile.Key] = suggestion;
        }

        return found;
    }

    private static IEnumerable<Customer> Compared(MatchQuestion profile, IEnumerable<string> keys, ILookup<string, Customer> kept, ILookup<string, Customer> handles) =>
        profile.Facts.Handles.SelectMany(h => handles[h]).Concat(Candidates.Of(keys, kept)).Distinct().Take(Candidates.Most);

    private ILookup<string, Customer> Kept(IEnumerable<string> keys)
    {
        var found = new List<MatchKeyRow>();
        foreach (var chunk in Rows.Chunks(keys))
        {
            var query = new QueryExpression(MatchKey.Table) { ColumnSet = new ColumnSet(MatchKey.Block, MatchKey.ContactId, MatchKey.AccountId) };
            query.Criteria.AddCondition(MatchKey.Block, ConditionOperator.In, chunk);
            found.AddRange(service.Top<MatchKeyRow>(query, MostRows));
        }

        return found.Where(r => (r.ContactId ?? r.AccountId) is not null).ToLookup(r => r.Block!, r => Customer.Of(r.ContactId ?? r.AccountId)!, StringComparer.Ordinal);
    }

    private void Load(IEnumerable<Customer> customers)
    {
        foreach (var table in customers.Distinct().GroupBy(c => c.Table))
        {
            var ids = table.Select(c => (object)c.Id).ToList();
            foreach (var row in service.In(table.Key, table.Key + "id", ids, CustomerKeys.Columns(table.Key)).Where(r => r.Option("statecode") == 0)) rows[new Customer(table.Key, row.Id)] = row;
        }
    }
}
