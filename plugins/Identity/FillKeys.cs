using System;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity;

/// <summary>
/// Gives keys to contacts and accounts that were there before this solution, in passes, by the order of their ids. How far it came stands in a
/// row of the table itself, one for contacts and one for accounts.
/// </summary>
internal sealed class FillKeys
{
    /// <summary>As many keys as a customer has, roughly: so many fewer customers than rows go into a pass.</summary>
    private const int KeysEach = 8;

    /// <summary>When keys are made another way, all customers have to be passed again: then this is a new word.</summary>
    private const string Scheme = "keys 1";
    private const string Done = "done";

    private static readonly string[] Tables = { Customer.Contact, Customer.Account };
    private readonly IOrganizationService service;

    public FillKeys(IOrganizationService service) => this.service = service;

    /// <summary>Passes through the next customers.</summary>
    /// <returns>How many rows were changed.</returns>
    public int Run(int limit)
    {
        var changed = 0;
        foreach (var table in Tables)
        {
            if (limit - changed >= KeysEach) changed += Run(table, (limit - changed) / KeysEach);
        }

        return changed;
    }

    /// <summary>How many tables have still to be passed through.</summary>
    public int Remaining => Tables.Count(t => Cursor(t)?.Name != Word(t, Done));

    private int Run(string table, int customers)
    {
        var cursor = Cursor(table);
        if (cursor?.Name == Word(table, Done)) return 0;
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(CustomerKeys.Columns(table)), PageInfo = NextPage(table, cursor) };
        query.PageInfo.Count = customers;
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.AddOrder(table + "id", OrderType.Ascending);
        var page = service.RetrieveMultiple(query);
        var changed = new CustomerKeys(service).Keep(page.Entities.ToList());
        Move(table, cursor, page.MoreRecords ? $"{(query.PageInfo.PageNumber + 1).ToString(CultureInfo.InvariantCulture)} {page.PagingCookie}" : Done);
        return changed;
    }

    /// <summary>Ids can't be compared by greater and less (learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/operators): a paging cookie says where to go on.</summary>
    private static PagingInfo NextPage(string table, MatchKeyRow? cursor)
    {
        var begin = Word(table, "");
        if (cursor?.Name is not { } name || !name.StartsWith(begin, StringComparison.Ordinal)) return new PagingInfo { PageNumber = 1 };
        var parts = name.Substring(begin.Length).Split(new[] { ' ' }, 2);
        return new PagingInfo { PageNumber = int.Parse(parts[0], CultureInfo.InvariantCulture), PagingCookie = parts[1] };
    }

    private void Move(string table, MatchKeyRow? cursor, string to)
    {
        var change = new MatchKeyRow(CursorId(table)) { Name = Word(table, to) };
        if (cursor is null) service.Create(change.Row);
        else service.Update(change);
    }

    private MatchKeyRow? Cursor(string table) => service.In<MatchKeyRow>(MatchKey.Id, new object[] { CursorId(table) }, MatchKey.Name).FirstOrDefault();

    private static string Word(string table, string at) => $"{Scheme} {table} {at}";

    private static Guid CursorId(string table) => RowIdentity.IdOf(RowIdentity.HashText($"{MatchKey.Table}\ncursor\n{table}"));
}
