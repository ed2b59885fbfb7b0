using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Queries;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Security;

/// <summary>Decides what a caller may do (learn.microsoft.com/power-platform/admin/how-record-access-determined).</summary>
internal static class Access
{
    /// <summary>Demands a privilege at any depth.</summary>
    /// <returns>How deep the caller holds it.</returns>
    public static Depth Demand(Caller caller, Table table, AccessRight right)
    {
        if (caller.IsUnrestricted || PrivilegeNames.Of(table, right) is not { } privilege) return Depth.Global;
        Demand(caller, privilege, table.Name);
        return caller.DepthOf(privilege);
    }

    /// <summary>Demands a privilege at any depth, by its name.</summary>
    public static void Demand(Caller caller, string privilege, string what)
    {
        if (caller.DepthOf(privilege) == Depth.None) throw Fault.MissingPrivilege(caller.UserId, privilege, what);
    }

    /// <summary>Demands a right on one row.</summary>
    public static void Demand(Operation operation, Table table, AccessRight right, Entity row)
    {
        var caller = operation.Caller;
        Demand(caller, table, right);
        if (!Allows(operation.Session, caller, table, right, row)) throw Fault.NoAccess(caller.UserId, table.Name, row.Id, $"{right}Access");
    }

    /// <summary>Whether a caller has a right on one row: by the privilege and whose the row is, or because it is shared. Sharing too needs the privilege, however far it reaches.</summary>
    public static bool Allows(Session session, Caller caller, Table table, AccessRight right, Entity row)
    {
        if (caller.IsUnrestricted || PrivilegeNames.Of(table, right) is not { } privilege) return true;
        return caller.DepthOf(privilege) switch
        {
            Depth.None => false,
            Depth.Global => true,
            _ => table.OwnerColumn is null || Reaches(caller, privilege, table, row) || session.Organization.Shares.Gives(session, caller, table, right, row.Id),
        };
    }

    /// <summary>Who owns what: the columns of a row on which a decision rests.</summary>
    public static IReadOnlyList<Column> Columns(Table table) =>
        table is { OwnerColumn: { } owner, UnitColumn: { } unit } ? [table.Find(owner)!, table.Find(unit)!] : [];

    /// <summary>The rows that a caller may read, as a condition in SQL; null where that is all of them.</summary>
    public static string? Readable(Session session, Caller caller, Table table, string alias, SqlParameters parameters)
    {
        var depth = Demand(caller, table, AccessRight.Read);
        if (depth == Depth.Global || table is not { OwnerColumn: { } owner, UnitColumn: { } unit }) return null;
        var principals = string.Join(", ", caller.Teams.Append(caller.UserId).Select(id => parameters.Add(StoredValue.Text(id))));
        var ways = new List<string> { $"{alias}.\"{owner}\" IN ({principals})" };
        var units = caller.UnitsOf(PrivilegeNames.Of(table, AccessRight.Read)!);
        if (units.Count > 0) ways.Add($"{alias}.\"{unit}\" IN ({string.Join(", ", units.Select(id => parameters.Add(StoredValue.Text(id))))})");
        if (session.Organization.Shares.Any(session, table.Name)) ways.Add($"{alias}.\"{table.KeyName}\" IN (SELECT objectid FROM principalobjectaccess WHERE principalid IN ({principals}) AND objecttypecode = {parameters.Add(table.Name)} AND ((coalesce(accessrightsmask, 0) | coalesce(inheritedaccessrightsmask, 0)) & {(int)AccessRight.Read}) <> 0)");
        return ways.Count == 1 ? ways[0] : $"({string.Join(" OR ", ways)})";
    }

    /// <summary>Whether a caller may read, create or write a column: a secured one only by a column security profile.</summary>
    public static bool May(Caller caller, Table table, Column column, AccessRight right) => !column.IsSecured || caller.IsUnrestricted || caller.SecuredColumns.Contains((table.Name, column.Name, right));

    /// <summary>Demands the right to write those columns of a Target that are secured.</summary>
    public static void DemandColumns(Caller caller, Table table, AccessRight right, Entity target)
    {
        if (target.Attributes.Keys.Select(table.Find).OfType<Column>().FirstOrDefault(c => !May(caller, table, c, right)) is not { } column) return;
        throw right == AccessRight.Create
            ? Fault.Of(FaultCode.SecuredColumnCreate, $"The user does not have create permissions to a secured field. The requested operation could not be completed: '{column.Name}'.")
            : Fault.Of(FaultCode.SecuredColumnUpdate, $"The user does not have update permissions to a secured field. The requested operation could not be completed: '{column.Name}'.");
    }

    private static bool Reaches(Caller caller, string privilege, Table table, Entity row)
    {
        var owner = IdIn(row, table.OwnerColumn!);
        return owner == caller.UserId || caller.Teams.Contains(owner) || caller.UnitsOf(privilege).Contains(IdIn(row, table.UnitColumn!));
    }

    private static Guid IdIn(Entity row, string column) => row.GetAttributeValue<object>(column) switch
    {
        EntityReference reference => reference.Id,
        Guid id => id,
        _ => Guid.Empty,
    };
}
