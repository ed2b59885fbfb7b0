using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>Writes who shares in a row, and in those that follow it.</summary>
internal static class ShareRows
{
    /// <summary>Adds rights to those that a principal shares of a row.</summary>
    public static void Grant(Operation operation, Table table, Entity row, EntityReference principal, int rights)
    {
        Write(operation, table, row.Id, principal, "accessrightsmask", rights, replaces: false);
        foreach (var (child, follower) in Referencing.Followers(operation, table, row, r => r.Share)) Inherit(operation, child, follower, principal, rights);
    }

    /// <summary>Puts rights in the place of those that a principal shares of a row.</summary>
    public static void Replace(Operation operation, Table table, Entity row, EntityReference principal, int rights)
    {
        Write(operation, table, row.Id, principal, "accessrightsmask", rights, replaces: true);
        foreach (var (child, follower) in Referencing.Followers(operation, table, row, r => r.Share)) Inherit(operation, child, follower, principal, rights);
    }

    public static void Revoke(Operation operation, Table table, Entity row, EntityReference principal)
    {
        var connection = operation.Session.Writer(Table.Shares);
        connection.Execute("UPDATE principalobjectaccess SET accessrightsmask = 0 WHERE objectid = @0 AND principalid = @1", StoredValue.Text(row.Id), StoredValue.Text(principal.Id));
        connection.Execute("DELETE FROM principalobjectaccess WHERE objectid = @0 AND principalid = @1 AND coalesce(accessrightsmask, 0) = 0 AND coalesce(inheritedaccessrightsmask, 0) = 0", StoredValue.Text(row.Id), StoredValue.Text(principal.Id));
        foreach (var (child, follower) in Referencing.Followers(operation, table, row, r => r.Unshare)) Disinherit(operation, connection, child, follower, principal);
    }

    /// <summary>A row that is gone is shared with nobody, and so is one whose principal is gone.</summary>
    public static void Delete(Operation operation)
    {
        var table = operation.RequiredTable;
        if (table.Ownership == Ownership.User && operation.Session.Organization.Shares.Any(operation.Session, table.Name)) operation.Session.Writer(Table.Shares).Execute("DELETE FROM principalobjectaccess WHERE objectid = @0", StoredValue.Text(operation.Id));
        if (table.Name is "systemuser" or "team") operation.Session.Writer(Table.Shares).Execute("DELETE FROM principalobjectaccess WHERE principalid = @0", StoredValue.Text(operation.Id));
    }

    private static void Inherit(Operation operation, Table table, Entity row, EntityReference principal, int rights)
    {
        Write(operation, table, row.Id, principal, "inheritedaccessrightsmask", rights, replaces: true);
        foreach (var (child, follower) in Referencing.Followers(operation, table, row, r => r.Share)) Inherit(operation, child, follower, principal, rights);
    }

    private static void Disinherit(Operation operation, StoreConnection connection, Table table, Entity row, EntityReference principal)
    {
        connection.Execute("UPDATE principalobjectaccess SET inheritedaccessrightsmask = 0 WHERE objectid = @0 AND principalid = @1", StoredValue.Text(row.Id), StoredValue.Text(principal.Id));
        connection.Execute("DELETE FROM principalobjectaccess WHERE objectid = @0 AND principalid = @1 AND coalesce(accessrightsmask, 0) = 0", StoredValue.Text(row.Id), StoredValue.Text(principal.Id));
        foreach (var (child, follower) in Referencing.Followers(operation, table, row, r => r.Unshare)) Disinherit(operation, connection, child, follower, principal);
    }

    private static void Write(Operation operation, Table table, Guid row, EntityReference principal, string mask, int rights, bool replaces)
    {
        var now = operation.Session.Now.ToString(StoredValue.TimeFormat, System.Globalization.CultureInfo.InvariantCulture);
        operation.Session.Writer(Table.Shares).Execute(
            $"""
            INSERT INTO principalobjectaccess (principalobjectaccessid, objectid, objecttypecode, principalid, principaltypecode, {mask}, changedon, versionnumber) VALUES (@0, @1, @2, @3, @4, @5, @6, @7)
            ON CONFLICT (objectid, principalid) DO UPDATE SET {mask} = {(replaces ? "" : $"coalesce({mask}, 0) | ")}excluded.{mask}, changedon = excluded.changedon, versionnumber = excluded.versionnumber
            """,
            StoredValue.Text(Guid.CreateVersion7()),
            StoredValue.Text(row),
            table.Name,
            StoredValue.Text(principal.Id),
            principal.LogicalName,
            rights,
            now,
            operation.Session.Organization.Store.NextVersion());
    }
}
