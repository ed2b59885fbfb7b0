using System.Xml.Linq;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Solutions;

/// <summary>The imported zips, kept whole: the metadata is built from them at every start, so that nothing can drift from what was imported.</summary>
public sealed class SolutionStore
{
    private readonly Store store;

    internal SolutionStore(Store store)
    {
        this.store = store;
        using var lease = store.Rent();
        lease.Connection.Execute("CREATE TABLE IF NOT EXISTS emulator_solution (name TEXT PRIMARY KEY, position INTEGER, version TEXT, managed INTEGER, hash TEXT, package BLOB, hidden INTEGER NOT NULL DEFAULT 0)");
        ComponentRows.Ensure(lease.Connection);
    }

    /// <summary>The imported solutions in the order of their first import.</summary>
    public IReadOnlyList<InstalledSolution> Installed()
    {
        using var lease = store.Rent();
        return Installed(lease.Connection);
    }

    /// <summary>The package of a solution; null where there is none of that name.</summary>
    internal SolutionPackage? Find(string name)
    {
        using var lease = store.Rent();
        return lease.Connection.Scalar("SELECT package FROM emulator_solution WHERE hidden = 0 AND name = @0", name) is byte[] bytes ? SolutionPackage.Read(bytes) : null;
    }

    /// <summary>The packages in the order of import, with one that is being imported in its place.</summary>
    internal IReadOnlyList<SolutionPackage> Packages(StoreConnection connection)
    {
        var packages = new List<SolutionPackage>();
        using var reader = connection.Query("SELECT package FROM emulator_solution ORDER BY position");
        while (reader.Read()) packages.Add(SolutionPackage.Read((byte[])reader.GetValue(0)));
        return packages;
    }

    internal IEnumerable<XElement> Customizations()
    {
        using var lease = store.Rent();
        return Packages(lease.Connection).Select(p => p.Customizations).ToList();
    }

    internal static IReadOnlyList<InstalledSolution> Installed(StoreConnection connection)
    {
        var installed = new List<InstalledSolution>();
        using var reader = connection.Query("SELECT name, version, managed, hash FROM emulator_solution WHERE hidden = 0 ORDER BY position");
        while (reader.Read()) installed.Add(new InstalledSolution(reader.GetString(0), Version.Parse(reader.GetString(1)), reader.GetInt64(2) == 1, reader.GetString(3)));
        return installed;
    }

    internal static void Delete(StoreConnection connection, string name) => connection.Execute("DELETE FROM emulator_solution WHERE name = @0", name);

    /// <summary>Forgets the container; what was in it is kept.</summary>
    internal static void Hide(StoreConnection connection, string name) => connection.Execute("UPDATE emulator_solution SET hidden = 1 WHERE name = @0", name);

    internal static void Put(StoreConnection connection, SolutionPackage package) => connection.Execute(
        """
        INSERT INTO emulator_solution (name, position, version, managed, hash, package)
        VALUES (@0, (SELECT coalesce(max(position), 0) + 1 FROM emulator_solution), @1, @2, @3, @4)
        ON CONFLICT (name) DO UPDATE SET version = excluded.version, managed = excluded.managed, hash = excluded.hash, package = excluded.package, hidden = 0
        """,
        package.Name,
        package.Version.ToString(),
        package.IsManaged,
        package.Hash,
        package.Bytes);
}

/// <summary>A solution that is there.</summary>
/// <param name="Name">Its unique name.</param>
/// <param name="Version">Its version.</param>
/// <param name="IsManaged">Whether it came managed.</param>
/// <param name="Hash">SHA-256 of the zip in lower hex.</param>
public sealed record InstalledSolution(string Name, Version Version, bool IsManaged, string Hash);
