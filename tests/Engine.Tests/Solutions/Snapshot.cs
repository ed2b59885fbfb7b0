using System.Globalization;

namespace SocialExtension.Emulator.Tests.Solutions;

/// <summary>All that is in the store, table by table, as text.</summary>
internal static class Snapshot
{
    public static string Of(Organization organization)
    {
        using var lease = organization.Store.Rent();
        var lines = new List<string>();
        var tables = new List<string>();
        using (var reader = lease.Connection.Query("SELECT type, name, sql FROM sqlite_master ORDER BY type, name"))
        {
            while (reader.Read())
            {
                lines.Add($"{reader.GetString(0)} {reader.GetString(1)} {(reader.IsDBNull(2) ? "" : reader.GetString(2))}");
                if (reader.GetString(0) == "table") tables.Add(reader.GetString(1));
            }
        }

        foreach (var table in tables) lines.AddRange(Rows(lease.Connection, table));
        return string.Join('\n', lines);
    }

    private static List<string> Rows(Emulator.Storage.StoreConnection connection, string table)
    {
        var rows = new List<string>();
        using var reader = connection.Query($"SELECT * FROM \"{table}\"");
        while (reader.Read()) rows.Add($"{table}: {string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) is byte[] bytes ? Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(bytes)) : Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture)))}");
        return rows;
    }
}
