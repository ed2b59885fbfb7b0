using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace SocialExtension.Emulator.Storage;

/// <summary>One connection to the store, with the statements that it has prepared.</summary>
public sealed class StoreConnection : IDisposable
{
    private const int PreparedStatements = 500;
    private readonly Action<string> asked;
    private readonly SqliteConnection connection;
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);

    internal StoreConnection(string connectionString, int busySeconds, Action<string> asked)
    {
        this.asked = asked;
        connection = new SqliteConnection(connectionString) { DefaultTimeout = busySeconds };
        connection.Open();
        connection.CreateFunction<string?, string?>("fold", Fold, isDeterministic: true);
        connection.CreateFunction<string, string?, bool?>("matches", Matches, isDeterministic: true);
        connection.CreateFunction<string?, string, string?>("local", Local, isDeterministic: true);
        Execute($"PRAGMA busy_timeout={busySeconds * 1000}");
        Execute("PRAGMA synchronous=NORMAL");
        Execute("PRAGMA temp_store=MEMORY");
        // What is deleted is overwritten: somebody who was erased is not to be found in the file.
        Execute("PRAGMA secure_delete=ON");
        Execute("PRAGMA cache_size=-64000");
        // Computed ids fall anywhere in an index: a checkpoint after every few thousand pages would write the same ones again and again.
        Execute("PRAGMA wal_autocheckpoint=16000");
    }

    internal SqliteConnection Sqlite => connection;

    /// <summary>Text without case, as the SQL function "fold" gives it: SQLite by itself knows ASCII letters only.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Fold(string? text) => text?.ToUpperInvariant();

    /// <summary>Whether text meets a regular expression, without case. No expression takes more than one pass.</summary>
    private static bool? Matches(string expression, string? text) =>
        text is null ? null : Regex.IsMatch(text, expression, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.NonBacktracking);

    /// <summary>A stored time on the clock of a zone.</summary>
    private static string? Local(string? time, string zone) => time is null ? null
        : TimeZoneInfo.ConvertTimeFromUtc(DateTime.ParseExact(time, StoredValue.TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal), TimeZoneInfo.FindSystemTimeZoneById(zone)).ToString("s", CultureInfo.InvariantCulture);

    public int Execute(string sql, params object?[] parameters) => Prepare(sql, parameters).ExecuteNonQuery();

    public object? Scalar(string sql, params object?[] parameters) => Prepare(sql, parameters).ExecuteScalar() is { } value and not DBNull ? value : null;

    public SqliteDataReader Query(string sql, params object?[] parameters) => Prepare(sql, parameters).ExecuteReader();

    /// <summary>Takes back what was written. Of a transaction that ended with a full disk SQLite has done so by itself.</summary>
    public void RollBack()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(connection.Handle) == 0) Execute("ROLLBACK");
    }

    /// <summary>Forgets prepared statements, because the tables that they name changed.</summary>
    public void Forget()
    {
        foreach (var command in prepared.Values) command.Dispose();
        prepared.Clear();
    }

    public void Dispose()
    {
        Forget();
        connection.Dispose();
    }

    /// <summary>Parameters are called @0, @1 … in the text.</summary>
    private SqliteCommand Prepare(string sql, object?[] parameters)
    {
        asked(sql);
        if (!prepared.TryGetValue(sql, out var command))
        {
            if (prepared.Count >= PreparedStatements) Forget();
            command = connection.CreateCommand();
            command.CommandText = sql;
            for (var i = 0; i < parameters.Length; i++) command.Parameters.Add(new SqliteParameter("@" + i, SqliteType.Text));
            prepared[sql] = command;
        }

        for (var i = 0; i < parameters.Length; i++) Bind(command.Parameters[i], parameters[i]);
        return command;
    }

    private static void Bind(SqliteParameter parameter, object? value)
    {
        parameter.SqliteType = value switch
        {
            long or int or bool => SqliteType.Integer,
            double => SqliteType.Real,
            byte[] => SqliteType.Blob,
            _ => SqliteType.Text,
        };
        parameter.Value = value ?? DBNull.Value;
    }
}
