using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Security;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>What the platform itself writes into a row: times, users, owner, state, computed names.</summary>
internal static class SystemColumns
{
    public static void OnCreate(Operation operation, Dictionary<string, object?> values)
    {
        var table = operation.RequiredTable;
        Set(table, values, "createdon", operation.Session.Now);
        Override(operation, values);
        Set(table, values, "createdby", new EntityReference("systemuser", operation.Caller.UserId));
        Set(table, values, "createdonbehalfby", RealUser(operation));
        foreach (var column in table.Columns.Where(c => c.Default is not null && !values.ContainsKey(c.Name))) values[column.Name] = column.Type == ColumnType.Boolean ? column.Default == 1 : new OptionSetValue(column.Default!.Value);
        if (table.Ownership == Ownership.User) Owner(operation, values, values.GetValueOrDefault("ownerid") as EntityReference ?? new EntityReference("systemuser", operation.Caller.UserId));
        QueueItemRows.OnCreate(operation, values);
        ConnectionRows.OnCreate(operation, values);
        if (table.IsActivity) values["activitytypecode"] = ActivityType(table);
        OnChange(operation, values, before: null);
    }

    public static void OnUpdate(Operation operation, Dictionary<string, object?> values, Entity before)
    {
        if (values.GetValueOrDefault("ownerid") is EntityReference owner) Owner(operation, values, owner);
        QueueItemRows.OnUpdate(operation, values);
        OnChange(operation, values, before);
    }

    private static void OnChange(Operation operation, Dictionary<string, object?> values, Entity? before)
    {
        var table = operation.RequiredTable;
        Set(table, values, "modifiedon", operation.Session.Now);
        Set(table, values, "modifiedby", new EntityReference("systemuser", operation.Caller.UserId));
        Set(table, values, "modifiedonbehalfby", RealUser(operation));
        Set(table, values, "versionnumber", operation.Session.Organization.Store.NextVersion());
        ComputedColumns.Write(table, values, before);
        ConnectionRows.Name(operation, values);
    }

    private static EntityReference? RealUser(Operation operation) => operation.Caller.RealUserId is { } id ? new EntityReference("systemuser", id) : null;

    /// <summary>A row that is carried over from elsewhere keeps the time at which it was made there; when it was made here is noted beside.</summary>
    private static void Override(Operation operation, Dictionary<string, object?> values)
    {
        if (values.GetValueOrDefault("overriddencreatedon") is not DateTime then) return;
        values["createdon"] = then;
        values["overriddencreatedon"] = operation.Session.Now;
    }

    /// <summary>The owner, and with it the business unit that owns the row. An owner must be able to read the table.</summary>
    private static void Owner(Operation operation, Dictionary<string, object?> values, EntityReference owner)
    {
        var connection = operation.Session.Reader;
        var isTeam = owner.LogicalName == "team";
        var unit = connection.Scalar(isTeam ? "SELECT businessunitid FROM team WHERE teamid = @0" : "SELECT businessunitid FROM systemuser WHERE systemuserid = @0", StoredValue.Text(owner.Id)) as string
            ?? throw Fault.Of(FaultCode.InvalidOwner, "The owner ID is invalid or missing.");
        OwnerRights.DemandActive(operation, owner);
        if (!OwnerRights.MayRead(operation, owner)) throw Fault.Of(FaultCode.OwnerLacksPrivilege, $"Target user or team does not hold required privileges: {PrivilegeNames.Of(operation.RequiredTable, AccessRight.Read)}.");
        values["ownerid"] = owner;
        values["owningbusinessunit"] = new EntityReference("businessunit", Guid.Parse(unit));
        values["owningteam"] = isTeam ? owner : null;
        values["owninguser"] = isTeam ? null : owner;
    }

    /// <summary>On native activities this is the logical name; where a solution declares it as a choice, the table's number.</summary>
    private static object ActivityType(Table table) => table.Find("activitytypecode")!.IsText ? table.Name : new OptionSetValue(table.TypeCode ?? 0);

    private static void Set(Table table, Dictionary<string, object?> values, string column, object? value)
    {
        if (table.Has(column)) values[column] = value;
    }
}
