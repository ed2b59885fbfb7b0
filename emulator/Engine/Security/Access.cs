using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
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
        var depth = caller.DepthOf(privilege);
        return depth != Depth.None ? depth : throw Fault.MissingPrivilege(caller.UserId, privilege, table.Name);
    }

    /// <summary>Demands a right on one row.</summary>
    public static void Demand(Caller caller, Table table, AccessRight right, Entity row)
    {
        Demand(caller, table, right);
        if (!Allows(caller, table, right, row)) throw Fault.NoAccess(caller.UserId, table.Name, row.Id, $"{right}Access");
    }

    /// <summary>Whether the privilege, which the caller holds, reaches one row.</summary>
    public static bool Allows(Caller caller, Table table, AccessRight right, Entity row)
    {
        var depth = caller.IsUnrestricted || PrivilegeNames.Of(table, right) is not { } privilege ? Depth.Global : caller.DepthOf(privilege);
        return depth == Depth.Global || (depth != Depth.None && (table.OwnerColumn is null || Reaches(caller, depth, table, row)));
    }

    /// <summary>Who owns what: the columns of a row on which a decision rests.</summary>
    public static IReadOnlyList<Column> Columns(Table table) =>
        table is { OwnerColumn: { } owner, UnitColumn: { } unit } ? [table.Find(owner)!, table.Find(unit)!] : [];

    /// <summary>The rows that a caller may read, as a condition in SQL; null where that is all of them.</summary>
    public static string? Readable(Caller caller, Table table, string alias, SqlParameters parameters)
    {
        var depth = Demand(caller, table, AccessRight.Read);
        if (depth == Depth.Global || table is not { OwnerColumn: { } owner, UnitColumn: { } unit }) return null;
        var owners = caller.Teams.Append(caller.UserId).Select(id => parameters.Add(StoredValue.Text(id)));
        var own = $"{alias}.\"{owner}\" IN ({string.Join(", ", owners)})";
        if (depth == Depth.Basic) return own;
        var units = (depth == Depth.Local ? [caller.BusinessUnitId] : caller.UnitsBelow.AsEnumerable()).Select(id => parameters.Add(StoredValue.Text(id)));
        return $"({own} OR {alias}.\"{unit}\" IN ({string.Join(", ", units)}))";
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

    private static bool Reaches(Caller caller, Depth depth, Table table, Entity row)
    {
        var owner = IdIn(row, table.OwnerColumn!);
        if (owner == caller.UserId || caller.Teams.Contains(owner)) return true;
        var unit = IdIn(row, table.UnitColumn!);
        return depth switch
        {
            Depth.Local => unit == caller.BusinessUnitId,
            Depth.Deep => caller.UnitsBelow.Contains(unit),
            _ => false,
        };
    }

    private static Guid IdIn(Entity row, string column) => row.GetAttributeValue<object>(column) switch
    {
        EntityReference reference => reference.Id,
        Guid id => id,
        _ => Guid.Empty,
    };
}
