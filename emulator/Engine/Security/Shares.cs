using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Security;

/// <summary>Rows that are shared with users and teams (principalobjectaccess): what somebody may do with one beyond what ownership gives.</summary>
internal sealed class Shares(Store store)
{
    // Most tables have no shared row, and then no query needs to ask.
    private volatile HashSet<string>? tables;

    public void Committed(IReadOnlySet<string> written)
    {
        if (written.Contains(Table.Shares)) tables = null;
    }

    public void Forget() => tables = null;

    /// <summary>Whether rows of a table are shared with anybody, as a session sees it.</summary>
    public bool Any(Session session, string table) => session.Written.Contains(Table.Shares) || (tables ??= Read(session)).Contains(table);

    /// <summary>Whether a right on a row is shared with a caller or a team of the caller's.</summary>
    public bool Gives(Session session, Caller caller, Table table, AccessRight right, Guid row) =>
        Any(session, table.Name) && (RightsOf(session.Reader, caller.Teams.Append(caller.UserId), row) & (int)right) != 0;

    /// <summary>What is shared of a row with any of several principals.</summary>
    public static int RightsOf(StoreConnection connection, IEnumerable<Guid> principals, Guid row)
    {
        var rights = 0;
        var among = principals.ToHashSet();
        using var reader = connection.Query("SELECT principalid, coalesce(accessrightsmask, 0) | coalesce(inheritedaccessrightsmask, 0) FROM principalobjectaccess WHERE objectid = @0", StoredValue.Text(row));
        while (reader.Read())
        {
            if (among.Contains(Guid.Parse(reader.GetString(0)))) rights |= reader.GetInt32(1);
        }

        return rights;
    }

    private HashSet<string> Read(Session session)
    {
        if (session.Model.Find(Table.Shares) is null) return [];
        // A connection of its own: what the session has not committed yet must not be remembered.
        using var lease = store.Rent();
        var found = new HashSet<string>(StringComparer.Ordinal);
        using var reader = lease.Connection.Query("SELECT DISTINCT objecttypecode FROM principalobjectaccess");
        while (reader.Read()) found.Add(reader.GetString(0));
        return found;
    }
}
