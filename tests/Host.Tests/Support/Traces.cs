using System.Text;
using Microsoft.Data.Sqlite;

namespace SocialExtension.Emulator.Host.Tests.Support;

/// <summary>Where anything of a person is still to be found: every column of every table of the store, and every byte of its files.</summary>
internal static class Traces
{
    /// <summary>The places that hold one of the words, without case, as "table.column: word".</summary>
    public static List<string> InTables(string database, IReadOnlyCollection<string> words)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        var found = new List<string>();
        foreach (var table in Texts(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"))
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    if (reader.IsDBNull(i)) continue;
                    var value = reader.GetValue(i) is byte[] bytes ? Encoding.UTF8.GetString(bytes) : reader.GetValue(i).ToString()!;
                    found.AddRange(words.Where(w => value.Contains(w, StringComparison.OrdinalIgnoreCase)).Select(w => $"{table}.{reader.GetName(i)}: {w}"));
                }
            }
        }

        return [.. found.Distinct()];
    }

    /// <summary>The files of a folder that hold one of the words, without the case of ASCII letters, as "file: word", once the write-ahead log is written back.</summary>
    public static List<string> InFiles(string database, IReadOnlyCollection<string> words)
    {
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ToString()))
        {
            connection.Open();
            Assert.Equal(["0"], Texts(connection, "PRAGMA wal_checkpoint(TRUNCATE)"));
        }

        return [.. from file in Directory.EnumerateFiles(Path.GetDirectoryName(database)!, "*", SearchOption.AllDirectories)
                   where !file.EndsWith(".lock", StringComparison.Ordinal)
                   let content = Content(file)
                   from word in words
                   where content.Contains(word, StringComparison.OrdinalIgnoreCase) || content.Contains(Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(word)), StringComparison.OrdinalIgnoreCase)
                   select $"{Path.GetFileName(file)}: {word}"];
    }

    private static string Content(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static List<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read()) texts.Add(reader.GetValue(0).ToString()!);
        return texts;
    }
}
