using Microsoft.Data.Sqlite;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Pipeline;

/// <summary>
/// One request from outside with everything that it sets off: a connection and, from the first write on, a transaction. Until then each
/// read sees what is committed at its moment, as on the platform, so that two requests interleave and a lost update can be seen.
/// </summary>
internal sealed class Session : IDisposable
{
    private readonly Store.Lease lease;
    private bool writing;

    public Session(Organization organization, Guid correlationId)
    {
        Organization = organization;
        CorrelationId = correlationId;
        Model = organization.Model;
        lease = organization.Store.Rent();
        Now = organization.Time.GetUtcNow().UtcDateTime;
    }

    public Organization Organization { get; }

    public MetadataModel Model { get; }

    /// <summary>The time of the request: the same for all that it sets off.</summary>
    public DateTime Now { get; }

    public Guid CorrelationId { get; }

    /// <summary>Whether the platform would be in a transaction: from PreOperation of the outermost message on.</summary>
    public bool InTransaction { get; set; }

    /// <summary>Whether a call of the organization service failed inside the transaction. A plug-in that catches the fault can't save it.</summary>
    public bool IsDoomed { get; private set; }

    /// <summary>Tables that were written: caches that rest on them are dropped after the commit.</summary>
    public HashSet<string> Written { get; } = new(StringComparer.Ordinal);

    /// <summary>The connection for reading.</summary>
    public StoreConnection Reader => lease.Connection;

    /// <summary>The connection for writing; the first use takes the store's one write lock.</summary>
    public StoreConnection Writer(string table)
    {
        Written.Add(table);
        if (writing) return lease.Connection;
        try
        {
            lease.Connection.Execute("BEGIN IMMEDIATE");
        }
        catch (SqliteException e) when (e.SqliteErrorCode is 5 or 6)
        {
            throw Fault.Of(FaultCode.SqlTimeout, "SQL timeout expired. Another request held the write lock for too long; repeat the call.");
        }

        writing = true;
        return lease.Connection;
    }

    public void Doom()
    {
        if (InTransaction) IsDoomed = true;
    }

    public void Commit()
    {
        if (IsDoomed) throw Fault.Doomed();
        if (writing) lease.Connection.Execute("COMMIT");
        writing = false;
    }

    public void Dispose()
    {
        if (writing) lease.Connection.Execute("ROLLBACK");
        lease.Dispose();
    }
}
