using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Messages;

/// <summary>UpsertMultiple: becomes CreateMultiple and UpdateMultiple, and raises their events, none of its own.</summary>
internal sealed class UpsertMultipleMessage : Message
{
    public override string Name => "UpsertMultiple";

    public override void Prepare(Operation operation)
    {
        var targets = Required<EntityCollection>(operation, "Targets").Entities;
        if (targets.Count == 0) throw Fault.InvalidArgument("The request UpsertMultiple has no Targets.");
        operation.Table = operation.Model.Table(targets[0].LogicalName);
        if (targets.FirstOrDefault(t => t.LogicalName != operation.Table.Name) is { } stranger) throw Fault.InvalidArgument($"All Targets of UpsertMultiple must be rows of one table: '{operation.Table.Name}' and '{stranger.LogicalName}' are two.");
    }

    public override void Execute(Operation operation)
    {
        var table = operation.RequiredTable;
        var targets = ((EntityCollection)operation.Input["Targets"]).Entities;
        var existing = targets.Select(t => UpsertMessage.Existing(operation, t, table)).ToList();
        for (var i = 0; i < targets.Count; i++)
        {
            if (existing[i] is not { } id) UpsertMessage.WriteKeys(targets[i]);
            else (targets[i].Id, targets[i].KeyAttributes) = (id, []);
        }

        Write("UpdateMultiple", id => id is not null);
        Write("CreateMultiple", id => id is null);
        operation.Output["Results"] = targets.Select((t, i) => Result(new EntityReference(table.Name, t.Id), existing[i] is null)).ToArray();

        void Write(string message, Func<Guid?, bool> isIn)
        {
            var rows = targets.Where((_, i) => isIn(existing[i])).ToList();
            if (rows.Count > 0) PassOn(operation, new OrganizationRequest(message) { ["Targets"] = new EntityCollection(rows) { EntityName = table.Name } });
        }
    }

    private static UpsertResponse Result(EntityReference target, bool isNew) => new() { ResponseName = "Upsert", Results = { ["RecordCreated"] = isNew, ["Target"] = target } };
}
