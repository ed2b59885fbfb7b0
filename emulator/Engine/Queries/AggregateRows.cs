using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Queries;

/// <summary>Runs a query that sums rows up. A row of its result is a group, and each value is an aliased one.</summary>
internal sealed class AggregateRows(StoreConnection connection, MetadataModel model)
{
    /// <summary>More than any column has, and few enough to hide what adding up binary fractions leaves behind.</summary>
    private const int MostDigits = 10;

    public EntityCollection Read(Select select, QueryCaller caller)
    {
        var sql = new SqlAggregate(select, caller, model.Find);
        if (Number(sql.LimitText, sql) > select.AggregateLimit) throw Fault.AggregateLimit(select.AggregateLimit.Value);
        var result = new EntityCollection { EntityName = select.Table.Name, TotalRecordCount = -1 };
        result.Entities.AddRange(Fetch(select, sql));
        if (select.Top is null && result.Entities.Count > select.PageSize)
        {
            result.Entities.RemoveAt(result.Entities.Count - 1);
            result.MoreRecords = true;
        }

        if (select.CountTotal)
        {
            var count = Number(sql.CountText, sql);
            result.TotalRecordCount = Math.Min(count, Select.LargestPage);
            result.TotalRecordCountLimitExceeded = count > Select.LargestPage;
        }

        new LookupNames(connection, model).Fill(result.Entities);
        foreach (var row in result.Entities) Format(sql, row, caller.Settings);
        return result;
    }

    private int Number(string text, SqlAggregate sql) => Convert.ToInt32(connection.Scalar(text, sql.CountParameters), CultureInfo.InvariantCulture);

    private List<Entity> Fetch(Select select, SqlAggregate sql)
    {
        var rows = new List<Entity>();
        using var reader = connection.Query(sql.Text, sql.Parameters);
        while (reader.Read())
        {
            var row = new Entity(select.Table.Name);
            foreach (var (table, column, at) in sql.Columns)
            {
                if (Value(column, reader, at) is { } value) row[column.Name] = new AliasedValue(table.Name, column.Column.Name, value);
            }

            rows.Add(row);
        }

        return rows;
    }

    private static object? Value(SelectedColumn selected, SqliteDataReader reader, int at)
    {
        if (reader.IsDBNull(at)) return null;
        var column = selected.Column;
        if (selected.Summary!.IsWholeNumber || (column.Type == ColumnType.Integer && !selected.Summary.IsGroup)) return Whole(reader.GetInt64(at));
        return selected.Summary.IsGroup ? StoredValue.Read(column, reader, at) : column.Type switch
        {
            ColumnType.Decimal => Fraction(reader, at),
            ColumnType.Money => new Money(Fraction(reader, at)),
            _ => StoredValue.Read(column, reader, at),
        };
    }

    /// <summary>Divided by one, which takes zeros off its end.</summary>
    private static decimal Fraction(SqliteDataReader reader, int at) => Math.Round(StoredValue.Exact(reader.GetDouble(at)), MostDigits) / 1.0000000000000000000000000000m;

    private static int Whole(long number) =>
        number is >= int.MinValue and <= int.MaxValue ? (int)number : throw Fault.Of(FaultCode.Sql, "Sql error: Arithmetic overflow error converting expression to data type int.");

    /// <summary>As values of their column are; but the part of a date, a year above all, is no amount with a comma in it.</summary>
    private static void Format(SqlAggregate sql, Entity row, Lazy<QuerySettings> settings)
    {
        foreach (var (_, column, _) in sql.Columns)
        {
            if (!row.Attributes.TryGetValue(column.Name, out var found) || found is not AliasedValue { Value: var value }) continue;
            var text = column.Summary is { IsGroup: true, IsWholeNumber: true } ? Convert.ToString(value, CultureInfo.InvariantCulture) : FormattedValues.Format(column.Column, value, settings);
            if (text is not null) row.FormattedValues[column.Name] = text;
        }
    }
}
