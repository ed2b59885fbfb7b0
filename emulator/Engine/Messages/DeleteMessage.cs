using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Security;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>Delete with its cascades.</summary>
internal sealed class DeleteMessage : Message
{
    public override string Name => "Delete";

    public override void Prepare(Operation operation)
    {
        var target = Required<EntityReference>(operation, "Target");
        Aim(operation, target.LogicalName, target.Id, target.KeyAttributes);
        if (operation.RequiredTable is { IsActivityPointer: true } or { IsIntersect: true } or { IsUserSettings: true } or { IsShares: true }) throw Fault.InvalidArgument($"The 'Delete' method does not support entities of type '{target.LogicalName}'.");
        target.Id = operation.Id;
    }

    public override void Check(Operation operation) => Access.Demand(operation, operation.RequiredTable, AccessRight.Delete, Before(operation));

    public override void Execute(Operation operation)
    {
        var table = operation.RequiredTable;
        var connection = operation.Session.Writer(table.Name);
        var row = Rows.Required(connection, table, operation.Id);
        RowVersions.Demand(operation, ((EntityReference)operation.Input["Target"]).RowVersion, row);
        foreach (var relationship in References(operation.Model, table)) Cascade(operation, connection, relationship);
        foreach (var pair in table.ManyToMany) Unpair(operation, table, pair);
        Rows.Delete(connection, table, operation.Id);
        ActivityRows.Delete(operation, operation.Id);
        ConnectionRows.Delete(operation, row);
        UserSettingsRows.Delete(operation);
        ShareRows.Delete(operation);
    }

    private static Entity Before(Operation operation) =>
        operation.Before ??= Rows.Required(operation.Session.Reader, operation.RequiredTable, operation.Id);

    /// <summary>What points to an activity may point to it by its own table or by activitypointer.</summary>
    private static IEnumerable<Metadata.Relationship> References(MetadataModel model, Table table) =>
        (table.IsActivity ? table.OneToMany.Concat(model.Table(Table.ActivityPointer).OneToMany) : table.OneToMany).OrderBy(r => r.Delete == CascadeDelete.Restrict ? 0 : 1).ThenBy(r => r.Name, StringComparer.Ordinal);

    private static void Cascade(Operation operation, StoreConnection connection, Metadata.Relationship relationship)
    {
        var child = operation.Model.Table(relationship.Referencing);
        if (relationship.Delete == CascadeDelete.NoCascade || !child.Has(relationship.Column)) return;
        foreach (var id in Referencing.Rows(connection, child, relationship, operation.Id))
        {
            switch (relationship.Delete)
            {
                case CascadeDelete.Restrict:
                    throw Fault.Of(FaultCode.CannotDeleteDueToAssociation, "The object you tried to delete is associated with another object and cannot be deleted.");
                case CascadeDelete.Cascade:
                    Referencing.Follow(operation, new DeleteRequest { Target = new EntityReference(child.Name, id) });
                    break;
                case CascadeDelete.RemoveLink when child.IsActivityPointer:
                    // The typed relationship says what happens to the activity itself.
                    break;
                case CascadeDelete.RemoveLink:
                    Referencing.Follow(operation, new UpdateRequest { Target = new Entity(child.Name, id) { [relationship.Column] = null } });
                    break;
            }
        }
    }

    private static void Unpair(Operation operation, Table table, Metadata.ManyToMany pair)
    {
        var intersect = operation.Model.Table(pair.Intersect);
        operation.Session.Writer(intersect.Name).Execute($"DELETE FROM {SqlNames.Quote(intersect.Name)} WHERE {SqlNames.Quote(table.KeyName)} = @0", StoredValue.Text(operation.Id));
    }
}
