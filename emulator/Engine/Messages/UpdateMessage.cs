using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Security;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>Update: learn.microsoft.com/power-apps/developer/data-platform/org-service/entity-operations-update-delete.</summary>
internal sealed class UpdateMessage : Message
{
    public override string Name => "Update";

    public override string Bulk => "UpdateMultiple";

    public override void Prepare(Operation operation)
    {
        var target = Required<Entity>(operation, "Target");
        Aim(operation, target.LogicalName, target.Id, target.KeyAttributes);
        var table = operation.RequiredTable;
        if (table.IsActivityPointer || table.IsIntersect || table.IsShares) throw Fault.InvalidArgument($"The 'Update' method does not support entities of type '{table.Name}'.");
        RelatedRows.Check(operation.Model, table, target);
        foreach (var attribute in target.Attributes) Column(table, attribute.Key);
        target.Id = operation.Id;
    }

    /// <summary>Rows that come with it are written around it, in the same transaction.</summary>
    public override IEnumerable<Operation> Parts(Operation operation) => RelatedRows.Around(operation, Target(operation), () => Own(operation));

    public override void Check(Operation operation)
    {
        var before = Before(operation);
        Access.Demand(operation, operation.RequiredTable, AccessRight.Write, before);
        var target = Target(operation);
        if (target.Contains("ownerid")) Access.Demand(operation, operation.RequiredTable, AccessRight.Assign, before);
        Access.DemandColumns(operation.Caller, operation.RequiredTable, AccessRight.Write, target);
        LookupRights.Demand(operation, target, before);
    }

    public override IEnumerable<string> Changed(Operation operation) => Target(operation).Attributes.Keys;

    public override void Execute(Operation operation)
    {
        var table = operation.RequiredTable;
        var connection = operation.Session.Writer(table.Name);
        // Read again under the write lock: between the first read and here another request may have changed the row.
        var before = Rows.Required(connection, table, operation.Id);
        RowVersions.Demand(operation, Target(operation).RowVersion, before);
        var values = Values(operation, table);
        States.OnUpdate(table, values, before);
        Complete(table, values, before, operation.Session.Now);
        SystemColumns.OnUpdate(operation, values, before);
        Rows.Update(connection, table, operation.Id, values);
        ActivityRows.Update(operation, values);
        ConnectionRows.Update(operation, values, before);
        PartyRows.Replace(operation, values);
        if (values.GetValueOrDefault("ownerid") is EntityReference owner) Assign(operation, before, owner);
    }

    /// <summary>Columns of special operations are written by themselves, after the others (…/special-update-operation-behavior).</summary>
    private static IEnumerable<Operation> Own(Operation operation)
    {
        var special = SpecialColumns.Of(operation.RequiredTable);
        var target = Target(operation);
        return target.Attributes.Keys.Any(special.Contains) && target.Attributes.Keys.Any(c => IsOrdinary(operation, c, special))
            ? [SpecialColumns.Part(operation, c => !special.Contains(c), isFirst: true), SpecialColumns.Part(operation, special.Contains, isFirst: false)]
            : [operation];
    }

    /// <summary>What belongs to the row goes to the new owner with it.</summary>
    private static void Assign(Operation operation, Entity before, EntityReference owner)
    {
        if (before.GetAttributeValue<EntityReference>("ownerid")?.Id == owner.Id) return;
        foreach (var (table, row) in Referencing.Followers(operation, operation.RequiredTable, before, r => r.Assign).ToList()) Referencing.Follow(operation, new UpdateRequest { Target = new Entity(table.Name, row.Id) { ["ownerid"] = owner } });
    }

    private static bool IsOrdinary(Operation operation, string column, IReadOnlySet<string> special) => !special.Contains(column) && column != operation.RequiredTable.KeyName;

    private static Entity Target(Operation operation) => (Entity)operation.Input["Target"];

    private static Entity Before(Operation operation) =>
        operation.Before ??= Rows.Required(operation.Session.Reader, operation.RequiredTable, operation.Id);

    /// <summary>Columns that can't be changed are passed over without an error, as on the platform.</summary>
    private static Dictionary<string, object?> Values(Operation operation, Table table)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var attribute in Target(operation).Attributes)
        {
            var column = Column(table, attribute.Key);
            if (!column.ValidForUpdate || column.Type == ColumnType.Key) continue;
            var value = ColumnValues.Check(operation, column, attribute.Value);
            if (value is null && (column.RequiredLevel == "systemrequired" || column.Type == ColumnType.Owner)) throw Fault.Of(FaultCode.NotNullable, $"One of the attributes passed cannot be NULL: '{column.Name}'.");
            values[column.Name] = value;
        }

        return values;
    }

    /// <summary>Completing an activity notes when it ended, unless that is known.</summary>
    private static void Complete(Table table, Dictionary<string, object?> values, Entity before, DateTime now)
    {
        var closes = table.IsActivity && values.GetValueOrDefault("statecode") is OptionSetValue { Value: 1 };
        if (closes && !values.ContainsKey("actualend") && !before.Contains("actualend")) values["actualend"] = now;
    }
}
