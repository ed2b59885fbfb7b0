using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Storage;

/// <summary>
/// Brings the tables of the store in line with the metadata: new tables and columns are added, nothing is taken away. SQLite's DDL is
/// transactional, so a failed import leaves no trace.
/// </summary>
internal static class SchemaWriter
{
    public static void Write(StoreConnection connection, MetadataModel model)
    {
        foreach (var table in model.Tables) Write(connection, table);
    }

    /// <summary>Makes an index on a column, where there is none.</summary>
    public static void Index(StoreConnection connection, Table table, Column column) => connection.Execute(Index(table, column));

    private static void Write(StoreConnection connection, Table table)
    {
        var existing = Columns(connection, table.Name);
        if (existing.Count == 0) Create(connection, table);
        else Extend(connection, table, existing);
        foreach (var index in Indexes(table)) connection.Execute(index);
    }

    private static void Create(StoreConnection connection, Table table)
    {
        var columns = Stored(table).Select(c => c.Name == table.KeyName ? $"{SqlNames.Quote(c.Name)} TEXT PRIMARY KEY NOT NULL" : $"{SqlNames.Quote(c.Name)} {c.Type}");
        connection.Execute($"CREATE TABLE {SqlNames.Quote(table.Name)} ({string.Join(", ", columns)})");
    }

    private static void Extend(StoreConnection connection, Table table, HashSet<string> existing)
    {
        foreach (var column in Stored(table).Where(c => !existing.Contains(c.Name)))
        {
            connection.Execute($"ALTER TABLE {SqlNames.Quote(table.Name)} ADD COLUMN {SqlNames.Quote(column.Name)} {column.Type}");
            if (column.TypeOf is not { } lookup) continue;
            // A lookup that had one target gets further ones: what is there points to the first.
            connection.Execute($"UPDATE {SqlNames.Quote(table.Name)} SET {SqlNames.Quote(column.Name)} = @0 WHERE {SqlNames.Quote(lookup.Name)} IS NOT NULL", lookup.Targets[0]);
        }
    }

    private static HashSet<string> Columns(StoreConnection connection, string table)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        using var reader = connection.Query("SELECT name FROM pragma_table_info(@0)", table);
        while (reader.Read()) names.Add(reader.GetString(0));
        return names;
    }

    private static IEnumerable<(string Name, string Type, Column? TypeOf)> Stored(Table table)
    {
        foreach (var column in table.Columns.Where(c => c.Type != ColumnType.PartyList))
        {
            yield return (column.Name, StoredValue.SqlType(column), null);
            if (column.IsPolymorphic) yield return (SqlNames.TypeOf(column), "TEXT", column);
        }
    }

    /// <summary>Keys are unique; lookups and the times by which views sort are indexed, as on the platform.</summary>
    private static IEnumerable<string> Indexes(Table table)
    {
        var name = SqlNames.Quote(table.Name);
        // Few of many jobs are ever waiting.
        if (table.Name == "asyncoperation") yield return "CREATE INDEX IF NOT EXISTS asyncoperation__waiting ON asyncoperation (createdon, asyncoperationid) WHERE statecode = 0";
        if (table.Name == "principalobjectaccess") yield return "CREATE UNIQUE INDEX IF NOT EXISTS principalobjectaccess__pair ON principalobjectaccess (objectid, principalid)";
        if (table.Name == "principalobjectaccess") yield return "CREATE INDEX IF NOT EXISTS principalobjectaccess__principal ON principalobjectaccess (principalid, objecttypecode)";
        foreach (var key in table.Keys)
        {
            yield return $"CREATE UNIQUE INDEX IF NOT EXISTS {SqlNames.Quote($"{table.Name}__{key.Name}")} ON {name} ({string.Join(", ", key.Columns.Select(SqlNames.Quote))})";
        }

        foreach (var column in table.Columns.Where(c => (c.IsLookup && !NotIndexed.Contains(c.Name)) || (table.IsIntersect && c.Type == ColumnType.Guid)))
        {
            yield return Index(table, column);
        }
    }

    /// <summary>Most lookups of a row are empty. An index of those that are not is smaller, and a write touches fewer of its pages; what is looked for is never "empty".</summary>
    private static string Index(Table table, Column column) =>
        $"CREATE INDEX IF NOT EXISTS {SqlNames.Quote($"{table.Name}__{column.Name}")} ON {SqlNames.Quote(table.Name)} ({SqlNames.Quote(column.Name)}){(column.IsLookup ? $" WHERE {SqlNames.Quote(column.Name)} IS NOT NULL" : "")}";

    /// <summary>Who made, changed and owns a row is hardly ever searched for, and an index a write.</summary>
    private static readonly HashSet<string> NotIndexed =
        ["createdby", "modifiedby", "createdonbehalfby", "modifiedonbehalfby", "owningbusinessunit", "owningteam", "owninguser", "organizationid", "transactioncurrencyid"];
}
