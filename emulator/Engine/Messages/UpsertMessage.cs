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
            PassOn(operation, new UpdateRequest { Target = target });
        }
        else
        {
            WriteKeys(target);
            operation.Id = (Guid)PassOn(operation, new CreateRequest { Target = target }).Results["id"];
        }

        operation.Output["RecordCreated"] = existing is null;
        operation.Output["Target"] = new EntityReference(table.Name, existing ?? operation.Id);
    }

    /// <summary>A row that is made gets the values by which it was looked for.</summary>
    public static void WriteKeys(Entity target)
    {
        foreach (var key in target.KeyAttributes) target[key.Key] = key.Value;
        target.KeyAttributes.Clear();
    }

    /// <summary>The row that a Target of an Upsert names; null where it is to be made.</summary>
    public static Guid? Existing(Operation operation, Entity target, Table table)
    {
        if (target.Id != Guid.Empty) return Rows.Exists(operation.Session.Reader, table, target.Id) ? target.Id : null;
        return target.KeyAttributes.Count > 0 ? KeyLookup.Find(operation.Session, table, target.KeyAttributes) : null;
    }
}
