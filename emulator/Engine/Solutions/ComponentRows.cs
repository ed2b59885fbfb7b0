using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Solutions;

/// <summary>Which rows each solution brought, so that those go that a new version, or the removal of the solution, leaves behind.</summary>
internal static class ComponentRows
{
    public static void Ensure(StoreConnection connection) =>
        connection.Execute("CREATE TABLE IF NOT EXISTS emulator_component (solution TEXT, tablename TEXT, id TEXT, PRIMARY KEY (solution, tablename, id)) WITHOUT ROWID");

    public static HashSet<ComponentRow> Of(StoreConnection connection, string solution)
    {
        var rows = new HashSet<ComponentRow>();
        using var reader = connection.Query("SELECT tablename, id FROM emulator_component WHERE solution = @0", solution);
        while (reader.Read()) rows.Add(new ComponentRow(reader.GetString(0), Guid.Parse(reader.GetString(1))));
        return rows;
    }

    /// <summary>Remembers what a solution brought now.</summary>
    /// <returns>What it brought before, no longer brings, and no other solution brings.</returns>
    public static List<ComponentRow> Replace(StoreConnection connection, string solution, IReadOnlySet<ComponentRow> brought)
    {
        var before = Of(connection, solution);
        connection.Execute("DELETE FROM emulator_component WHERE solution = @0", solution);
        foreach (var row in brought) connection.Execute("INSERT INTO emulator_component VALUES (@0, @1, @2)", solution, row.Table, StoredValue.Text(row.Id));
        return [.. before.Except(brought).Where(r => connection.Scalar("SELECT 1 FROM emulator_component WHERE tablename = @0 AND id = @1", r.Table, StoredValue.Text(r.Id)) is null)];
    }
}
