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
    private readonly Lazy<QuerySettings> settings = new(() => QuerySettings.Read(operation.Session.Reader, operation.Model, operation.Caller.UserId, operation.Session.Now));

    public EntityCollection Read(Select select)
    {
        var asking = new QueryCaller(caller.UserId, caller.BusinessUnitId, (table, alias, parameters) => Access.Readable(operation.Session, caller, table, alias, parameters), (table, column) => Access.May(caller, table, column, AccessRight.Read))
        {
            Teams = caller.Teams,
            Settings = settings,
            Find = operation.Model.Find,
        };
        if (select.AggregateLimit is not null) return new AggregateRows(operation.Session.Reader, operation.Model).Read(select, asking);
        var sql = new SqlSelect(select, asking, operation.Model.Find);
        var result = new EntityCollection { EntityName = select.Table.Name, TotalRecordCount = -1 };
        var places = new List<object?[]>();
        var rows = Fetch(select, sql, places);
        if (select.Top is null && rows.Count > select.PageSize)
        {
            rows.RemoveAt(rows.Count - 1);
            result.MoreRecords = true;
            if (sql.Places is { } columns) result.PagingCookie = PagingCookie.Write(select, columns, places[0], places[rows.Count - 1]);
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
        foreach (var row in rows) FormattedValues.Fill(operation.Model, table, row, settings);
    }

    private List<Entity> Fetch(Select select, SqlSelect sql, List<object?[]> places)
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
            if (sql.Places is { } columns) places.Add([.. columns.Select((_, i) => reader.IsDBNull(sql.Columns.Width + i) ? null : reader.GetValue(sql.Columns.Width + i))]);
        }

        return rows;
    }

    private void Count(SqlSelect sql, EntityCollection result)
    {
        var count = Convert.ToInt32(operation.Session.Reader.Scalar(sql.CountText, sql.CountParameters), CultureInfo.InvariantCulture);
        result.TotalRecordCount = Math.Min(count, Select.LargestPage);
        result.TotalRecordCountLimitExceeded = count > Select.LargestPage;
    }

    private void HideSecured(Table table, Entity row)
    {
        if (caller.IsUnrestricted) return;
        foreach (var attribute in row.Attributes.ToList())
        {
            var (owner, column) = attribute.Value is AliasedValue aliased ? (operation.Model.Table(aliased.EntityLogicalName), aliased.AttributeLogicalName) : (table, attribute.Key);
            if (owner.Find(column) is { } known && !Access.May(caller, owner, known, AccessRight.Read)) row.Attributes.Remove(attribute.Key);
        }
    }
}
