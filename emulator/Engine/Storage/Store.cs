using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace SocialExtension.Emulator.Storage;

/// <summary>
/// The SQLite file: one table per Dataverse table. Write-ahead log, so that readers and the one writer do not wait for each other; a committed
/// write survives the process.
/// </summary>
public sealed class Store : IDisposable
{
    private const int BusySeconds = 30;
    private const long VersionsPerRun = 1_000_000_000;
    private readonly string connectionString;
    private readonly ConcurrentBag<StoreConnection> idle = [];
    private long lastVersion;
    private int generation;

    /// <summary>Opens or makes a store.</summary>
    /// <param name="path">The database file.</param>
    public Store(string path)
    {
        Path = path;
        // Our own pool keeps prepared statements; the library's would keep handles to a deleted file.
        connectionString = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();
        using var lease = Rent();
        lease.Connection.Execute("PRAGMA journal_mode=WAL");
        lease.Connection.Execute("CREATE TABLE IF NOT EXISTS emulator_state (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID");
        lastVersion = ReserveVersions(lease.Connection);
    }

    /// <summary>Raised for each statement before it runs: a test may look at how it will.</summary>
    public event Action<string>? Asking;

    public string Path { get; }

    /// <summary>A connection for one piece of work; dispose the lease to give it back.</summary>
    public Lease Rent() => new(this, idle.TryTake(out var connection) ? connection : new StoreConnection(connectionString, BusySeconds, sql => Asking?.Invoke(sql)), generation);

    /// <summary>The next row version. Numbers grow over the life of the store, across restarts.</summary>
    public long NextVersion() => Interlocked.Increment(ref lastVersion);

    /// <summary>Makes every connection forget what it prepared: the tables changed.</summary>
    internal void SchemaChanged()
    {
        Interlocked.Increment(ref generation);
        while (idle.TryTake(out var connection)) connection.Dispose();
    }

    public void Dispose()
    {
        while (idle.TryTake(out var connection)) connection.Dispose();
    }

    /// <summary>
    /// Takes a block of numbers for this run, far larger than any run uses up, so that giving one out costs no write. What is left over stays a gap.
    /// </summary>
    private static long ReserveVersions(StoreConnection connection)
    {
        var first = connection.Scalar("SELECT value FROM emulator_state WHERE name = 'version'") is string text ? long.Parse(text, CultureInfo.InvariantCulture) : 0;
        connection.Execute("INSERT OR REPLACE INTO emulator_state VALUES ('version', @0)", (first + VersionsPerRun).ToString(CultureInfo.InvariantCulture));
        return first;
    }

    /// <summary>A connection on loan.</summary>
    public readonly struct Lease(Store store, StoreConnection connection, int generation) : IDisposable
    {
        public StoreConnection Connection => connection;

        public void Dispose()
        {
            if (generation != store.generation) connection.Dispose();
            else store.idle.Add(connection);
        }
    }
}
