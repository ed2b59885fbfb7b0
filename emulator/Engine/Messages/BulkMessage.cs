using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Messages;

/// <summary>
/// One message for many rows of a table (learn.microsoft.com/power-apps/developer/data-platform/bulk-operations): all are written, or, when
/// one is refused, none. An update of mixed columns is not split here.
/// </summary>
internal abstract class BulkMessage(Message single) : Message
{
    private const string TargetsName = "Targets";

    /// <summary>The message for many rows as a single one sets it off: with that row alone. What steps do to the row reaches both.</summary>
    public static Operation Around(Operation operation, string bulk, PipelineStage stage)
    {
        var around = operation.Bulk ??= Make(operation, bulk);
        if (stage == PipelineStage.PostOperation && operation.Output.TryGetValue("id", out object id)) around.Output["Ids"] = new[] { (Guid)id };
        return around;
    }

    public override void Prepare(Operation operation)
    {
        var targets = Required<EntityCollection>(operation, TargetsName);
        if (targets.Entities.Count == 0) throw Fault.InvalidArgument($"The request {Name} has no Targets.");
        var table = targets.EntityName ?? targets.Entities[0].LogicalName;
        if (targets.Entities.FirstOrDefault(t => t.LogicalName != table) is { } stranger) throw Fault.InvalidArgument($"All Targets of {Name} must be rows of one table: '{table}' and '{stranger.LogicalName}' are two.");
        operation.Rows = [.. targets.Entities.Select(t => Row(operation, t))];
        if (targets.Entities.Any(t => t.RelatedEntities.Count > 0)) throw Fault.NotSupported($"related rows in {Name}");
        foreach (var row in operation.Rows) single.Prepare(row);
        operation.Table = operation.Rows[0].Table;
    }

    public override void Check(Operation operation)
    {
        foreach (var row in operation.Rows) single.Check(row);
    }

    public override IEnumerable<string> Changed(Operation operation) => operation.Rows.SelectMany(single.Changed);

    public override void Execute(Operation operation)
    {
        foreach (var row in operation.Rows) single.Execute(row);
    }

    private Operation Row(Operation operation, Entity target)
    {
        var request = new OrganizationRequest(single.Name) { RequestId = operation.Request.RequestId };
        foreach (var parameter in operation.Input.Where(p => p.Key != TargetsName)) request[parameter.Key] = parameter.Value;
        request["Target"] = target;
        var row = new Operation(operation.Session, request, operation.Caller, operation.InitiatingUserId, operation.CalledFrom) { Bypassed = operation.Bypassed };
        row.EarlyVariables.AddRange(operation.EarlyVariables);
        row.Variables.AddRange(operation.Variables);
        return row;
    }

    private static Operation Make(Operation operation, string bulk)
    {
        var request = new OrganizationRequest(bulk) { RequestId = operation.Request.RequestId };
        foreach (var parameter in operation.Input.Where(p => p.Key != "Target")) request[parameter.Key] = parameter.Value;
        request[TargetsName] = new EntityCollection([(Entity)operation.Input["Target"]]) { EntityName = operation.RequiredTable.Name };
        return new Operation(operation.Session, request, operation.Caller, operation.InitiatingUserId, operation.CalledFrom) { Table = operation.Table, Whole = operation.Whole?.Bulk, Rows = [operation], Bypassed = operation.Bypassed };
    }
}

/// <summary>Makes many rows.</summary>
internal sealed class CreateMultipleMessage() : BulkMessage(new CreateMessage())
{
    public override string Name => "CreateMultiple";

    public override void Execute(Operation operation)
    {
        base.Execute(operation);
        operation.Output["Ids"] = operation.Rows.Select(r => r.Id).ToArray();
    }
}

/// <summary>Changes many rows.</summary>
internal sealed class UpdateMultipleMessage() : BulkMessage(new UpdateMessage())
{
    public override string Name => "UpdateMultiple";
}
