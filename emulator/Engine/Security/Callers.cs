using System.Collections.Concurrent;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Security;

/// <summary>Users with their roles, direct and by teams, and teams by themselves. Read once and kept until something about users, teams or roles changes.</summary>
internal sealed class Callers(Store store, Guid systemUserId)
{
    /// <summary>The role that may do everything: the same id in every organization.</summary>
    public static readonly Guid SystemAdministrator = new("627090ff-40a3-4053-8790-584edc5be201");

    private const string OfUser = """
        SELECT r.roleid, u.businessunitid FROM systemuserroles r JOIN systemuser u ON u.systemuserid = r.systemuserid WHERE r.systemuserid = @0
        UNION SELECT r.roleid, t.businessunitid FROM teamroles r JOIN team t ON t.teamid = r.teamid JOIN teammembership m ON m.teamid = t.teamid WHERE m.systemuserid = @0
        """;

    private const string OfTeam = "SELECT r.roleid, t.businessunitid FROM teamroles r JOIN team t ON t.teamid = r.teamid WHERE r.teamid = @0";

    private static readonly HashSet<string> Tables =
        ["systemuser", "team", "role", "roleprivileges", "systemuserroles", "teamroles", "teammembership", "businessunit", "fieldpermission", "systemuserprofiles", "teamprofiles"];

    /// <summary>How a column permission says yes.</summary>
    private const int Allowed = 4;

    // Replaced, never cleared: what somebody is just reading from before a change must not stay.
    private volatile ConcurrentDictionary<Guid, Caller?> known = new();

    /// <summary>The user; null where there is none or it is disabled.</summary>
    public Caller? Find(Guid userId) => known.GetOrAdd(userId, Read);

    /// <summary>What a team may do, whoever its members are; null where there is no such team.</summary>
    public Caller? FindTeam(Guid teamId)
    {
        using var lease = store.Rent();
        var connection = lease.Connection;
        var team = StoredValue.Text(teamId);
        if (connection.Scalar("SELECT businessunitid FROM team WHERE teamid = @0", team) is not string unit) return null;
        var roles = Roles(connection, OfTeam, team);
        return new Caller(teamId, Guid.Empty, Guid.Parse(unit), roles.Any(r => r.Role == SystemAdministrator), new HashSet<Guid>(), Privileges(connection, roles), new HashSet<(string, string, AccessRight)>());
    }

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
        var roles = Roles(connection, OfUser, user);
        return new Caller(
            userId,
            connection.Scalar("SELECT applicationid FROM systemuser WHERE systemuserid = @0", user) is string application ? Guid.Parse(application) : Guid.Empty,
            Guid.Parse(unit),
            userId == systemUserId || roles.Any(r => r.Role == SystemAdministrator),
            Ids(connection, "SELECT teamid FROM teammembership WHERE systemuserid = @0", user),
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

    private static List<(Guid Role, Guid Unit)> Roles(StoreConnection connection, string sql, string holder)
    {
        var roles = new List<(Guid, Guid)>();
        using var reader = connection.Query(sql, holder);
        while (reader.Read()) roles.Add((Guid.Parse(reader.GetString(0)), Guid.Parse(reader.GetString(1))));
        return roles;
    }

    /// <summary>Of several roles all grants of a privilege count.</summary>
    private static Dictionary<string, Reach> Privileges(StoreConnection connection, List<(Guid Role, Guid Unit)> roles)
    {
        var privileges = new Dictionary<string, Reach>(StringComparer.Ordinal);
        var below = roles.Select(r => r.Unit).Distinct().ToDictionary(u => u, u => Ids(connection, "WITH RECURSIVE u(id) AS (SELECT @0 UNION SELECT b.businessunitid FROM businessunit b JOIN u ON b.parentbusinessunitid = u.id) SELECT id FROM u", StoredValue.Text(u)));
        foreach (var (role, unit) in roles)
        {
            using var reader = connection.Query("SELECT p.name, rp.privilegedepthmask FROM roleprivileges rp JOIN privilege p ON p.privilegeid = rp.privilegeid WHERE rp.roleid = @0", StoredValue.Text(role));
            while (reader.Read())
            {
                var name = reader.GetString(0);
                if (!privileges.TryGetValue(name, out var reach)) privileges[name] = reach = new Reach();
                reach.Add((Depth)reader.GetInt32(1), unit, below[unit]);
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
