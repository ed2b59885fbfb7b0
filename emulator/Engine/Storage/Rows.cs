using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Storage;

/// <summary>Writes and reads single rows. Knows no security and no pipeline.</summary>
internal static class Rows
{
    public static void Insert(StoreConnection connection, Table table, IReadOnlyDictionary<string, object?> values)
    {
        var names = new List<string>();
        var parameters = new List<object?>();
        foreach (var (column, value) in Known(table, values)) Add(column, value, names, parameters);
        var places = string.Join(", ", Enumerable.Range(0, parameters.Count).Select(i => "@" + i));
        Guard(table, () => connection.Execute($"INSERT INTO {SqlNames.Quote(table.Name)} ({string.Join(", ", names.Select(SqlNames.Quote))}) VALUES ({places})", [.. parameters]));
    }

    public static int Update(StoreConnection connection, Table table, Guid id, IReadOnlyDictionary<string, object?> values)
    {
        var names = new List<string>();
        var parameters = new List<object?>();
        foreach (var (column, value) in Known(table, values)) Add(column, value, names, parameters);
        if (names.Count == 0) return 0;
        var sets = string.Join(", ", names.Select((n, i) => $"{SqlNames.Quote(n)} = @{i}"));
        parameters.Add(StoredValue.Text(id));
        return Guard(table, () => connection.Execute($"UPDATE {SqlNames.Quote(table.Name)} SET {sets} WHERE {SqlNames.Quote(table.KeyName)} = @{parameters.Count - 1}", [.. parameters]));
    }

    public static int Delete(StoreConnection connection, Table table, Guid id) =>
        connection.Execute($"DELETE FROM {SqlNames.Quote(table.Name)} WHERE {SqlNames.Quote(table.KeyName)} = @0", StoredValue.Text(id));

    public static bool Exists(StoreConnection connection, Table table, Guid id) =>
        connection.Scalar($"SELECT 1 FROM {SqlNames.Quote(table.Name)} WHERE {SqlNames.Quote(table.KeyName)} = @0", StoredValue.Text(id)) is not null;

    /// <summary>A row with the given columns, or with all; null where there is none.</summary>
    public static Entity? Read(StoreConnection connection, Table table, Guid id, IReadOnlyCollection<Column>? columns = null)
    {
        var wanted = (columns ?? table.Columns).Where(c => c.Type != ColumnType.PartyList).ToList();
        var list = new SelectList();
        foreach (var column in wanted) list.Add("", column, column.Name);
        using var reader = connection.Query($"SELECT {list.Sql} FROM {SqlNames.Quote(table.Name)} WHERE {SqlNames.Quote(table.KeyName)} = @0", StoredValue.Text(id));
        if (!reader.Read()) return null;
        var row = new Entity(table.Name, id);
        list.Fill(row, reader);
        return row;
    }

    /// <summary>As Read, of a row that must be there.</summary>
    public static Entity Required(StoreConnection connection, Table table, Guid id, IReadOnlyCollection<Column>? columns = null) => Read(connection, table, id, columns) ?? throw Fault.DoesNotExist(table.Name, id);

    private static IEnumerable<KeyValuePair<Column, object?>> Known(Table table, IReadOnlyDictionary<string, object?> values) =>
        values.Select(v => KeyValuePair.Create(MetadataModel.Column(table, v.Key), v.Value)).Where(v => v.Key.Type != ColumnType.PartyList);

    private static void Add(Column column, object? value, List<string> names, List<object?> parameters)
    {
        names.Add(column.Name);
        parameters.Add(StoredValue.ToSql(column, value));
        if (!column.IsPolymorphic) return;
        names.Add(SqlNames.TypeOf(column));
        parameters.Add((value as EntityReference)?.LogicalName);
    }

    /// <summary>A unique index that is violated becomes the platform's fault for that key.</summary>
    private static int Guard(Table table, Func<int> write)
    {
        try
        {
            return write();
        }
        catch (SqliteException e) when (e.SqliteExtendedErrorCode is 1555 or 2067)
        {
            var key = table.Keys.FirstOrDefault(k => k.Columns.Any(c => e.Message.Contains($"{table.Name}.{c}", StringComparison.Ordinal)));
            throw key is null ? Fault.DuplicateKey() : Fault.DuplicateAlternateKey(key.Name, key.Columns);
        }
    }
}
