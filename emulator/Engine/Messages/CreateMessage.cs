using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Security;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>Create: learn.microsoft.com/power-apps/developer/data-platform/org-service/entity-operations-create.</summary>
internal sealed class CreateMessage : Message
{
    public override string Name => "Create";

    public override string Bulk => "CreateMultiple";

    public override void Prepare(Operation operation)
    {
        var target = Required<Entity>(operation, "Target");
        var table = operation.Table = operation.Model.Table(target.LogicalName);
        if (table.IsActivityPointer || table.IsIntersect || table.IsUserSettings || table.IsPlatformWritten) throw Fault.InvalidArgument($"The 'Create' method does not support entities of type '{table.Name}'.");
        RelatedRows.Check(operation.Model, table, target);
        foreach (var attribute in target.Attributes) Column(table, attribute.Key);
        if (target.Id == Guid.Empty && target.Attributes.TryGetValue(table.KeyName, out var id) && id is Guid given) target.Id = given;
        if (target.Id == Guid.Empty) target.Id = Guid.CreateVersion7();
        target[table.KeyName] = operation.Id = target.Id;
    }

    /// <summary>Rows that come with it are made around it, in the same transaction.</summary>
    public override IEnumerable<Operation> Parts(Operation operation) => RelatedRows.Around(operation, Target(operation), () => [operation]);

    public override void Check(Operation operation)
    {
        Access.Demand(operation.Caller, operation.RequiredTable, AccessRight.Create);
        Access.DemandColumns(operation.Caller, operation.RequiredTable, AccessRight.Create, Target(operation));
        LookupRights.Demand(operation, Target(operation), row: null);
    }

    public override IEnumerable<string> Changed(Operation operation) => Target(operation).Attributes.Keys;

    public override void Execute(Operation operation)
    {
        var table = operation.RequiredTable;
        var values = Values(operation, table);
        States.OnCreate(table, values);
        SystemColumns.OnCreate(operation, values);
        Rows.Insert(operation.Session.Writer(table.Name), table, values);
        ActivityRows.Insert(operation, values);
        ConnectionRows.Insert(operation, values);
        PartyRows.Insert(operation, values);
        UserSettingsRows.Insert(operation, values);
        // PostOperation sees what the platform added.
        var target = Target(operation);
        foreach (var value in values.Where(v => v.Value is not null)) target[value.Key] = value.Value;
        operation.Output["id"] = operation.Id;
    }

    private static Entity Target(Operation operation) => (Entity)operation.Input["Target"];

    private static Dictionary<string, object?> Values(Operation operation, Table table)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var attribute in Target(operation).Attributes)
        {
            var column = Column(table, attribute.Key);
            if (column.ValidForCreate || column.Type == ColumnType.State) values[column.Name] = ColumnValues.Check(operation, column, attribute.Value);
        }

        return values;
    }
}
