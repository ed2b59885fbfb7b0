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
    /// <summary>The platform's limit for one message with all its synchronous steps (…/data-platform/analyze-performance).</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    private readonly Store.Lease lease;
    private readonly long started;
    private bool writing;

    /// <summary>Begins a session.</summary>
    /// <param name="organization">Where.</param>
    /// <param name="setOffBy">The session of the plug-in that called before its transaction began; both are one request.</param>
    public Session(Organization organization, Session? setOffBy)
    {
        Organization = organization;
        CorrelationId = setOffBy?.CorrelationId ?? Guid.NewGuid();
        RequestId = setOffBy?.RequestId ?? Guid.NewGuid();
        started = setOffBy?.started ?? organization.Time.GetTimestamp();
        Model = organization.Model;
        lease = organization.Store.Rent();
        Now = organization.Time.GetUtcNow().UtcDateTime;
    }

    public Organization Organization { get; }

    public MetadataModel Model { get; }

    /// <summary>The time of the request: the same for all that it sets off.</summary>
    public DateTime Now { get; }

    public Guid CorrelationId { get; init; }

    public Guid RequestId { get; }

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

    /// <summary>Ends a request that takes too long. A plug-in that asks nothing of the platform can't be stopped; its request fails when it returns.</summary>
    public void DemandTime()
    {
        if (Organization.Time.GetElapsedTime(started) > Longest && !System.Diagnostics.Debugger.IsAttached) throw Fault.Of(FaultCode.TimeOut, "Didn't receive a response from the plug-in within the 2:00-minute limit. The operation and all its synchronous steps together must take less.");
    }

    public void Doom()
    {
        if (InTransaction) IsDoomed = true;
    }

    public void Commit()
    {
        if (IsDoomed) throw Fault.Doomed();
        if (writing) Keep();
        writing = false;
    }

    public void Dispose()
    {
        if (writing) lease.Connection.RollBack();
        lease.Dispose();
    }

    private void Keep()
    {
        try
        {
            lease.Connection.Execute("COMMIT");
        }
        catch (SqliteException e)
        {
            throw Fault.Of(e);
        }
    }
}
