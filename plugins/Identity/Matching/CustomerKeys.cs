using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>The rows of keys of contacts and accounts. Inactive ones have none: nobody is suggested who is not active.</summary>
internal sealed class CustomerKeys
{
    private readonly IOrganizationService service;

    public CustomerKeys(IOrganizationService service) => this.service = service;

    /// <summary>The columns that keys are made of, and the state.</summary>
    public static string[] Columns(string table) => CustomerFacts.Columns(table).Concat(new[] { "statecode" }).ToArray();

    /// <summary>Writes what is missing and deletes what no longer holds, in one query for all rows of a table.</summary>
    /// <param name="rows">Rows of one table, with these columns.</param>
    /// <returns>How many rows were changed.</returns>
    public int Keep(IReadOnlyCollection<Entity> rows)
    {
        if (rows.Count == 0) return 0;
        var lookup = rows.First().LogicalName == Customer.Contact ? MatchKey.ContactId : MatchKey.AccountId;
        var held = service.In<MatchKeyRow>(lookup, rows.Select(r => (object)r.Id), MatchKey.Block, lookup).ToLookup(k => (k.ContactId ?? k.AccountId)!.Id);
        return rows.OrderBy(r => r.Id).Sum(r => Keep(r, held[r.Id].ToList()));
    }

    private int Keep(Entity row, IReadOnlyCollection<MatchKeyRow> held)
    {
        var wanted = row.Option("statecode") == 0 ? MatchKeys.Kept(CustomerFacts.Of(row)) : Array.Empty<string>();
        var stale = held.Where(k => !wanted.Contains(k.Block!)).OrderBy(k => k.Id).ToList();
        var missing = wanted.Except(held.Select(k => k.Block!)).ToList();
        foreach (var key in stale) service.Delete(MatchKey.Table, key.Id);
        foreach (var block in missing) service.Create(New(row.ToEntityReference(), block).Row);
        return stale.Count + missing.Count;
    }

    private static MatchKeyRow New(EntityReference customer, string block)
    {
        var key = new MatchKeyRow(RowIdentity.IdOf(RowIdentity.HashText($"{MatchKey.Table}\n{customer.Id:D}\n{block}"))) { Name = block, Block = block };
        if (customer.LogicalName == Customer.Contact) key.ContactId = customer;
        else key.AccountId = customer;
        return key;
    }
}
