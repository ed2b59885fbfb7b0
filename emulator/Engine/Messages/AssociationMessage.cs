using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Security;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>Associate and Disassociate: pairs of an N:N relationship, or the lookup of a 1:N one.</summary>
internal abstract class AssociationMessage : Message
{
    public override void Prepare(Operation operation)
    {
        var target = Required<EntityReference>(operation, "Target");
        Aim(operation, target.LogicalName, target.Id, target.KeyAttributes);
        Required<Microsoft.Xrm.Sdk.Relationship>(operation, "Relationship");
        Required<EntityReferenceCollection>(operation, "RelatedEntities");
    }

    /// <summary>For a lookup, the update of its row demands what it needs.</summary>
    public override void Check(Operation operation)
    {
        if (operation.Model.FindManyToMany(((Microsoft.Xrm.Sdk.Relationship)operation.Input["Relationship"]).SchemaName) is null) return;
        var table = operation.RequiredTable;
        var row = Rows.Required(operation.Session.Reader, table, operation.Id, Access.Columns(table));
        Access.Demand(operation, table, AccessRight.Append, row);
        foreach (var related in (EntityReferenceCollection)operation.Input["RelatedEntities"]) LookupRights.DemandAppendTo(operation, related);
    }

    public override void Execute(Operation operation)
    {
        var name = ((Microsoft.Xrm.Sdk.Relationship)operation.Input["Relationship"]).SchemaName;
        var related = (EntityReferenceCollection)operation.Input["RelatedEntities"];
        var table = operation.RequiredTable;
        if (operation.Model.FindManyToMany(name) is { } pairs)
        {
            foreach (var other in related) Pair(operation, pairs, other);
            return;
        }

        var relationship = table.OneToMany.FirstOrDefault(r => r.Name == name) ?? throw Fault.InvalidArgument($"The table '{table.Name}' has no relationship '{name}'.");
        foreach (var other in related) Link(operation, relationship, other);
    }

    protected abstract void Pair(Operation operation, ManyToMany pairs, EntityReference other);

    protected abstract EntityReference? LinkTo(Operation operation);

    protected static (string Target, string Other) Columns(Operation operation, ManyToMany pairs, EntityReference other)
    {
        var target = operation.RequiredTable;
        var otherTable = operation.Model.Table(other.LogicalName);
        if (!Rows.Exists(operation.Session.Reader, target, operation.Id)) throw Fault.DoesNotExist(target.Name, operation.Id);
        if (!Rows.Exists(operation.Session.Reader, otherTable, other.Id)) throw Fault.DoesNotExist(otherTable.Name, other.Id);
        var fits = (pairs.First == target.Name && pairs.Second == otherTable.Name) || (pairs.Second == target.Name && pairs.First == otherTable.Name);
        return fits ? (target.KeyName, otherTable.KeyName) : throw Fault.InvalidArgument($"The relationship '{pairs.Name}' does not tie '{target.Name}' to '{otherTable.Name}'.");
    }

    private void Link(Operation operation, Metadata.Relationship relationship, EntityReference other)
    {
        var change = new Entity(other.LogicalName, other.Id) { [relationship.Column] = LinkTo(operation) };
        PassOn(operation, new UpdateRequest { Target = change });
    }
}

/// <summary>Ties rows together.</summary>
internal sealed class AssociateMessage : AssociationMessage
{
    public override string Name => "Associate";

    protected override void Pair(Operation operation, ManyToMany pairs, EntityReference other)
    {
        var (target, related) = Columns(operation, pairs, other);
        var intersect = operation.Model.Table(pairs.Intersect);
        var connection = operation.Session.Writer(intersect.Name);
        if (connection.Scalar($"SELECT 1 FROM {SqlNames.Quote(intersect.Name)} WHERE {SqlNames.Quote(target)} = @0 AND {SqlNames.Quote(related)} = @1", StoredValue.Text(operation.Id), StoredValue.Text(other.Id)) is not null) throw Fault.DuplicateKey();
        Rows.Insert(connection, intersect, new Dictionary<string, object?> { [intersect.KeyName] = Guid.CreateVersion7(), [target] = operation.Id, [related] = other.Id });
    }

    protected override EntityReference? LinkTo(Operation operation) => new(operation.RequiredTable.Name, operation.Id);
}

/// <summary>Unties rows.</summary>
internal sealed class DisassociateMessage : AssociationMessage
{
    public override string Name => "Disassociate";

    protected override void Pair(Operation operation, ManyToMany pairs, EntityReference other)
    {
        var (target, related) = Columns(operation, pairs, other);
        var intersect = operation.Model.Table(pairs.Intersect);
        operation.Session.Writer(intersect.Name).Execute($"DELETE FROM {SqlNames.Quote(intersect.Name)} WHERE {SqlNames.Quote(target)} = @0 AND {SqlNames.Quote(related)} = @1", StoredValue.Text(operation.Id), StoredValue.Text(other.Id));
    }

    protected override EntityReference? LinkTo(Operation operation) => null;
}
