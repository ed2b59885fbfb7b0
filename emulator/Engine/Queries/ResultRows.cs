using System.Globalization;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Messages;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Security;

namespace SocialExtension.Emulator.Queries;

/// <summary>Runs a query and finishes its rows: secured columns left out, lookups named, values formatted.</summary>
internal sealed class ResultRows(Operation operation)
{
    private readonly Caller caller = operation.Caller;

    public EntityCollection Read(Select select)
    {
        var sql = new SqlSelect(select, new QueryCaller(caller.UserId, caller.BusinessUnitId, (table, alias, parameters) => Access.Readable(caller, table, alias, parameters)));
        var result = new EntityCollection { EntityName = select.Table.Name, TotalRecordCount = -1 };
        var rows = Fetch(select, sql);
        if (select.Top is null && rows.Count > select.PageSize)
        {
            rows.RemoveAt(rows.Count - 1);
            result.MoreRecords = true;
            result.PagingCookie = Cookie(select, rows);
        }

        if (select.CountTotal) Count(sql, result);
        Finish(select.Table, rows);
        result.Entities.AddRange(rows);
        return result;
    }

    /// <summary>Leaves out what the caller may not read; adds names and formatted values.</summary>
    public void Finish(Table table, IReadOnlyList<Entity> rows)
    {
        foreach (var row in rows) HideSecured(table, row);
        new LookupNames(operation.Session.Reader, operation.Model).Fill(rows);
        foreach (var row in rows) FormattedValues.Fill(operation.Model, table, row);
    }

    private List<Entity> Fetch(Select select, SqlSelect sql)
    {
        var rows = new List<Entity>();
        using var reader = operation.Session.Reader.Query(sql.Text, sql.Parameters);
        while (reader.Read())
        {
            var row = new Entity(select.Table.Name);
            sql.Columns.Fill(row, reader);
            if (row.Attributes.TryGetValue(select.Table.KeyName, out var id) && id is Guid key) row.Id = key;
            if (row.Contains("versionnumber")) row.RowVersion = RowVersions.Of(row);
            rows.Add(row);
        }

        return rows;
    }

    private void Count(SqlSelect sql, EntityCollection result)
    {
        var count = Convert.ToInt32(operation.Session.Reader.Scalar(sql.CountText, sql.Parameters), CultureInfo.InvariantCulture);
        result.TotalRecordCount = Math.Min(count, Select.LargestPage);
        result.TotalRecordCountLimitExceeded = count > Select.LargestPage;
    }

    private void HideSecured(Table table, Entity row)
    {
        if (caller.IsUnrestricted) return;
        foreach (var attribute in row.Attributes.ToList())
        {
            var (owner, column) = attribute.Value is AliasedValue aliased ? (operation.Model.Table(aliased.EntityLogicalName), aliased.AttributeLogicalName) : (table, attribute.Key);
            if (owner.Find(column) is { } known && !Access.MayRead(caller, owner, known)) row.Attributes.Remove(attribute.Key);
        }
    }

    /// <summary>Of the platform's shape. The emulator goes on by page number and takes the cookie as it is.</summary>
    private static string Cookie(Select select, List<Entity> rows) =>
        $"<cookie page=\"{select.Page}\"><{select.Table.KeyName} last=\"{rows[^1].Id:B}\" first=\"{rows[0].Id:B}\" /></cookie>";
}
