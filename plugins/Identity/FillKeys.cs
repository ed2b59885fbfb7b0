using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity;

/// <summary>
/// Gives keys to contacts and accounts that were there before this solution, a page of them a pass, by the order of their ids. Which page comes
/// next stands in a row of the table itself, one for contacts and one for accounts, with the platform's own cookie: no id can be compared with another.
/// </summary>
internal sealed class FillKeys
{
    /// <summary>So many customers are a page: each has about eight keys, with a postal code nine, and the page's size may not change while it is turned.</summary>
    private const int PageSize = 20;
    private const int RowsOfAPage = PageSize * 9;

    /// <summary>When keys are made another way, all customers have to be passed again: then this is a new word.</summary>
    private const string Scheme = "keys 2";
    private const string Done = "done";

    private static readonly string[] Tables = { Customer.Contact, Customer.Account };
    private readonly IOrganizationService service;

    public FillKeys(IOrganizationService service) => this.service = service;

    /// <summary>How many tables have still to be passed through.</summary>
    public int Remaining => Tables.Count(t => Cursor(t)?.Name != Word(t, Done));

    /// <summary>Passes through the next customers, where there is room for them.</summary>
    /// <returns>How many rows were changed.</returns>
    public int Run(int limit)
    {
        var changed = 0;
        foreach (var table in Tables.Where(_ => limit - changed >= RowsOfAPage)) changed += Run(table);
        return changed;
    }

    private int Run(string table)
    {
        var cursor = Cursor(table);
        if (cursor?.Name == Word(table, Done)) return 0;
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(CustomerKeys.Columns(table)), PageInfo = Next(table, cursor) };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.AddOrder(table + "id", OrderType.Ascending);
        var page = service.RetrieveMultiple(query);
        var changed = new CustomerKeys(service).Keep(page.Entities);
        Move(table, cursor, Continuation.After(query, page) ?? Done);
        return changed;
    }

    private static PagingInfo Next(string table, MatchKeyRow? cursor)
    {
        var begin = Word(table, "");
        var at = cursor?.Name is { } name && name.StartsWith(begin, StringComparison.Ordinal) ? Continuation.Read(name.Substring(begin.Length), PageSize) : null;
        return at ?? Continuation.First(PageSize);
    }

    private void Move(string table, MatchKeyRow? cursor, string to)
    {
        var change = new MatchKeyRow(CursorId(table)) { Name = Word(table, to) };
        if (cursor is null) service.Create(change.Row);
        else service.Update(change);
    }

    private MatchKeyRow? Cursor(string table) => service.Find<MatchKeyRow>(MatchKey.Id, CursorId(table), MatchKey.Name);

    private static string Word(string table, string at) => $"{Scheme} {table} {at}";

    private static Guid CursorId(string table) => RowIdentity.IdOf(RowIdentity.HashText($"{MatchKey.Table}\ncursor\n{table}"));
}
