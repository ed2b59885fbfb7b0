using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Solutions;

/// <summary>Takes away what no imported solution describes any more: rows of components, then columns and tables with all that they hold.</summary>
internal sealed class Leftovers(StoreConnection connection, MetadataModel before, MetadataModel now)
{
    /// <summary>Rows of other tables that make no sense without the row that they are about.</summary>
    private static readonly HashSet<string> GoWithTheirRow = ["annotation", "queueitem", "activityparty", "principalobjectaccess"];

    public void Remove(IEnumerable<ComponentRow> rows)
    {
        foreach (var row in rows) Remove(row);
        foreach (var table in before.Tables.Where(t => now.Find(t.Name) is null)) Remove(table);
        foreach (var table in now.Tables)
        {
            if (before.Find(table.Name) is { } former) Narrow(former, table);
        }
    }

    private void Remove(ComponentRow row)
    {
        if ((now.Find(row.Table) ?? before.Find(row.Table)) is not { } table) return;
        Rows.Delete(connection, table, row.Id);
        // What an administrator set goes with what it was set for.
        if (table.Name == "environmentvariabledefinition") connection.Execute("DELETE FROM environmentvariablevalue WHERE environmentvariabledefinitionid = @0", StoredValue.Text(row.Id));
        foreach (var pairs in table.ManyToMany)
        {
            if (now.Find(pairs.Intersect) is { } intersect && intersect.Has(table.KeyName)) connection.Execute($"DELETE FROM {SqlNames.Quote(intersect.Name)} WHERE {SqlNames.Quote(table.KeyName)} = @0", StoredValue.Text(row.Id));
        }
    }

    private void Remove(Table table)
    {
        foreach (var other in now.Tables) Detach(other, table);
        connection.Execute("DELETE FROM stringmap WHERE objecttypecode = @0", table.Name);
        connection.Execute($"DROP TABLE IF EXISTS {SqlNames.Quote(table.Name)}");
    }

    /// <summary>What points to a row of the table points to nothing, or goes with it.</summary>
    private void Detach(Table other, Table gone)
    {
        if (other.IsActivityPointer && gone.IsActivity) connection.Execute($"DELETE FROM {SqlNames.Quote(other.Name)} WHERE {SqlNames.Quote(other.KeyName)} IN (SELECT {SqlNames.Quote(gone.KeyName)} FROM {SqlNames.Quote(gone.Name)})");
        foreach (var lookup in other.Columns.Where(c => c.IsLookup && before.Find(other.Name)?.Find(c.Name)?.Targets.Contains(gone.Name) == true))
        {
            var name = SqlNames.Quote(lookup.Name);
            var isGone = before.Table(other.Name).Find(lookup.Name)!.IsPolymorphic ? $"{SqlNames.Quote(SqlNames.TypeOf(lookup))} = @0" : $"{name} IS NOT NULL AND @0 = @0";
            if (GoWithTheirRow.Contains(other.Name)) connection.Execute($"DELETE FROM {SqlNames.Quote(other.Name)} WHERE {isGone}", gone.Name);
            else connection.Execute($"UPDATE {SqlNames.Quote(other.Name)} SET {name} = NULL WHERE {isGone}", gone.Name);
        }
    }

    private void Narrow(Table former, Table table)
    {
        foreach (var key in former.Keys.Where(k => table.Keys.All(n => n.Name != k.Name))) connection.Execute($"DROP INDEX IF EXISTS {SqlNames.Quote($"{table.Name}__{key.Name}")}");
        foreach (var column in former.Columns.Where(c => !table.Has(c.Name) && c.Type != ColumnType.PartyList)) Remove(table, column);
        foreach (var column in table.Columns.Where(c => !c.IsPolymorphic && former.Find(c.Name) is { IsPolymorphic: true })) Drop(table, SqlNames.TypeOf(column));
    }

    private void Remove(Table table, Column column)
    {
        connection.Execute($"DROP INDEX IF EXISTS {SqlNames.Quote($"{table.Name}__{column.Name}")}");
        connection.Execute("DELETE FROM stringmap WHERE objecttypecode = @0 AND attributename = @1", table.Name, column.Name);
        Drop(table, column.Name);
        if (column.IsPolymorphic) Drop(table, SqlNames.TypeOf(column));
    }

    private void Drop(Table table, string column) => connection.Execute($"ALTER TABLE {SqlNames.Quote(table.Name)} DROP COLUMN {SqlNames.Quote(column)}");
}
