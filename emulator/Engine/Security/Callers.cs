using System.Collections.Concurrent;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Security;

/// <summary>Users with their roles, direct and by teams. Read once and kept until something about users, teams or roles changes.</summary>
internal sealed class Callers(Store store, Guid systemUserId)
{
    /// <summary>The role that may do everything: the same id in every organization.</summary>
    public static readonly Guid SystemAdministrator = new("627090ff-40a3-4053-8790-584edc5be201");

    private static readonly HashSet<string> Tables =
        ["systemuser", "team", "role", "roleprivileges", "systemuserroles", "teamroles", "teammembership", "businessunit", "fieldpermission", "systemuserprofiles", "teamprofiles"];

    /// <summary>How a column permission says yes.</summary>
    private const int Allowed = 4;

    // Replaced, never cleared: what somebody is just reading from before a change must not stay.
    private volatile ConcurrentDictionary<Guid, Caller?> known = new();

    /// <summary>The user; null where there is none or it is disabled.</summary>
    public Caller? Find(Guid userId) => known.GetOrAdd(userId, Read);

    /// <summary>Forgets everything when a table changed on which rights depend.</summary>
    public void Changed(string table)
    {
        if (Tables.Contains(table)) Forget();
    }

    public void Forget() => known = new ConcurrentDictionary<Guid, Caller?>();

    private Caller? Read(Guid userId)
    {
        using var lease = store.Rent();
        var connection = lease.Connection;
        var user = StoredValue.Text(userId);
        if (connection.Scalar("SELECT businessunitid FROM systemuser WHERE systemuserid = @0 AND coalesce(isdisabled, 0) = 0", user) is not string unit) return null;
        var teams = Ids(connection, "SELECT teamid FROM teammembership WHERE systemuserid = @0", user);
        var roles = Ids(connection, "SELECT roleid FROM systemuserroles WHERE systemuserid = @0 UNION SELECT tr.roleid FROM teamroles tr JOIN teammembership tm ON tm.teamid = tr.teamid WHERE tm.systemuserid = @0", user);
        return new Caller(
            userId,
            connection.Scalar("SELECT applicationid FROM systemuser WHERE systemuserid = @0", user) is string application ? Guid.Parse(application) : Guid.Empty,
            Guid.Parse(unit),
            userId == systemUserId || roles.Contains(SystemAdministrator),
            teams,
            Ids(connection, "WITH RECURSIVE u(id) AS (SELECT @0 UNION SELECT b.businessunitid FROM businessunit b JOIN u ON b.parentbusinessunitid = u.id) SELECT id FROM u", unit),
            Privileges(connection, roles),
            SecuredColumns(connection, user));
    }

    private static HashSet<Guid> Ids(StoreConnection connection, string sql, string parameter)
    {
        var ids = new HashSet<Guid>();
        using var reader = connection.Query(sql, parameter);
        while (reader.Read()) ids.Add(Guid.Parse(reader.GetString(0)));
        return ids;
    }

    /// <summary>Of several roles the deepest grant of a privilege counts.</summary>
    private static Dictionary<string, Depth> Privileges(StoreConnection connection, IEnumerable<Guid> roles)
    {
        var privileges = new Dictionary<string, Depth>(StringComparer.Ordinal);
        foreach (var role in roles)
        {
            using var reader = connection.Query("SELECT p.name, rp.privilegedepthmask FROM roleprivileges rp JOIN privilege p ON p.privilegeid = rp.privilegeid WHERE rp.roleid = @0", StoredValue.Text(role));
            while (reader.Read())
            {
                var name = reader.GetString(0);
                var depth = (Depth)reader.GetInt32(1);
                if (depth > privileges.GetValueOrDefault(name)) privileges[name] = depth;
            }
        }

        return privileges;
    }

    private static HashSet<(string Table, string Column, AccessRight Right)> SecuredColumns(StoreConnection connection, string user)
    {
        const string sql = """
            SELECT p.entityname, p.attributelogicalname, p.canread, p.cancreate, p.canupdate FROM fieldpermission p
            WHERE p.fieldsecurityprofileid IN (
                SELECT fieldsecurityprofileid FROM systemuserprofiles WHERE systemuserid = @0
                UNION SELECT tp.fieldsecurityprofileid FROM teamprofiles tp JOIN teammembership tm ON tm.teamid = tp.teamid WHERE tm.systemuserid = @0)
            """;
        var columns = new HashSet<(string, string, AccessRight)>();
        using var reader = connection.Query(sql, user);
        while (reader.Read())
        {
            foreach (var (right, at) in new[] { (AccessRight.Read, 2), (AccessRight.Create, 3), (AccessRight.Write, 4) })
            {
                if (!reader.IsDBNull(at) && reader.GetInt32(at) == Allowed) columns.Add((reader.GetString(0), reader.GetString(1), right));
            }
        }

        return columns;
    }
}
