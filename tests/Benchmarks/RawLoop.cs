using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace SocialExtension.Benchmarks;

/// <summary>The floor that nothing can be faster than: SQLite, prepared inserts, no rules.</summary>
internal static class RawLoop
{
    private static readonly string[] Tables = ["soc_socialprofile", "soc_conversation", "soc_socialmessage", "activitypointer"];

    /// <summary>Inserts the rows of a database into a new one with the same tables and indexes.</summary>
    /// <param name="database">The file to read from.</param>
    /// <param name="rowsPerCommit">How many rows a transaction holds.</param>
    /// <param name="tables">Which tables; without, those that ingestion writes.</param>
    public static (long Rows, TimeSpan Time) Run(string database, int rowsPerCommit, params string[] tables)
    {
        var file = Path.Combine(Path.GetTempPath(), $"raw-loop-{Guid.NewGuid():N}.db");
        try
        {
            using var source = Open(database);
            using var target = Open(file);
            Execute(target, "PRAGMA journal_mode=WAL");
            Execute(target, "PRAGMA synchronous=NORMAL");
            var rows = 0L;
            var time = TimeSpan.Zero;
            foreach (var table in (tables.Length > 0 ? tables : Tables).Where(t => Schema(source, t).Count > 0))
            {
                foreach (var statement in Schema(source, table)) Execute(target, statement);
                var content = Rows(source, table);
                var watch = Stopwatch.StartNew();
                Insert(target, table, content, rowsPerCommit);
                time += watch.Elapsed;
                rows += content.Count;
            }

            return (rows, time);
        }
        finally
        {
            foreach (var left in Directory.EnumerateFiles(Path.GetTempPath(), Path.GetFileName(file) + "*")) File.Delete(left);
        }
    }

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static List<string> Schema(SqliteConnection source, string table)
    {
        using var command = source.CreateCommand();
        command.CommandText = "SELECT sql FROM sqlite_master WHERE tbl_name = $table AND type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type DESC";
        command.Parameters.AddWithValue("$table", table);
        using var reader = command.ExecuteReader();
        var found = new List<string>();
        while (reader.Read()) found.Add(reader.GetString(0));
        return found;
    }

    private static List<object[]> Rows(SqliteConnection source, string table)
    {
        using var command = source.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(row);
        }

        return rows;
    }

    private static void Insert(SqliteConnection target, string table, List<object[]> rows, int rowsPerCommit)
    {
        if (rows.Count == 0) return;
        using var insert = target.CreateCommand();
        insert.CommandText = $"INSERT INTO \"{table}\" VALUES ({string.Join(", ", rows[0].Select((_, i) => $"$p{i}"))})";
        var parameters = rows[0].Select((_, i) => insert.Parameters.Add(new SqliteParameter($"$p{i}", null))).ToList();
        foreach (var chunk in rows.Chunk(rowsPerCommit))
        {
            using var transaction = target.BeginTransaction();
            insert.Transaction = transaction;
            foreach (var row in chunk)
            {
                for (var i = 0; i < row.Length; i++) parameters[i].Value = row[i];
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
