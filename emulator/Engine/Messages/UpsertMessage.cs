using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>Upsert: becomes Create or Update, and raises the events of that message, none of its own.</summary>
internal sealed class UpsertMessage : Message
{
    public override string Name => "Upsert";

    public override bool IsTransactional => false;

    public override void Prepare(Operation operation)
    {
        var target = Required<Entity>(operation, "Target");
        operation.Table = operation.Model.Table(target.LogicalName);
        operation.Id = target.Id;
    }

    public override void Execute(Operation operation)
    {
        var target = (Entity)operation.Input["Target"];
        var table = operation.RequiredTable;
        var existing = Existing(operation, target, table);
        if (existing is { } id)
        {
            target.Id = id;
            target.KeyAttributes.Clear();
            Nested(operation, new UpdateRequest { Target = target });
        }
        else
        {
            foreach (var key in target.KeyAttributes) target[key.Key] = key.Value;
            target.KeyAttributes.Clear();
            operation.Id = (Guid)Nested(operation, new CreateRequest { Target = target }).Results["id"];
        }

        operation.Output["RecordCreated"] = existing is null;
        operation.Output["Target"] = new EntityReference(table.Name, existing ?? operation.Id);
    }

    private static Guid? Existing(Operation operation, Entity target, Table table)
    {
        if (target.Id != Guid.Empty) return Rows.Exists(operation.Session.Reader, table, target.Id) ? target.Id : null;
        return target.KeyAttributes.Count > 0 ? KeyLookup.Find(operation.Session, table, target.KeyAttributes) : null;
    }

    /// <summary>The same request in another shape: as deep as the Upsert itself.</summary>
    private static OrganizationResponse Nested(Operation operation, OrganizationRequest request) =>
        operation.Session.Organization.Pipeline.Run(new Operation(operation.Session, request, operation.Caller, operation.InitiatingUserId, operation.CalledFrom));
}
