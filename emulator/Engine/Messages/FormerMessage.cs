using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>
/// A message of old that is an Update today (learn.microsoft.com/power-apps/developer/data-platform/special-update-operation-behavior): it
/// runs its own steps and, around the row, those of Update.
/// </summary>
internal abstract class FormerMessage(string target) : Message
{
    public override void Prepare(Operation operation)
    {
        var row = Required<EntityReference>(operation, target);
        Aim(operation, row.LogicalName, row.Id, row.KeyAttributes);
        Change(operation);
    }

    /// <summary>Its images show the row before the Update; what the caller may do is asked by that.</summary>
    public override void Check(Operation operation) =>
        operation.Before = Rows.Required(operation.Session.Reader, operation.RequiredTable, operation.Id);

    public override void Execute(Operation operation) => PassOn(operation, new UpdateRequest { Target = Change(operation) });

    /// <summary>The row as the Update changes it.</summary>
    protected abstract Entity Change(Operation operation);
}

/// <summary>Assign: gives a row to another user or team.</summary>
internal sealed class AssignMessage() : FormerMessage("Target")
{
    public override string Name => "Assign";

    protected override Entity Change(Operation operation) => new(operation.RequiredTable.Name, operation.Id) { ["ownerid"] = Required<EntityReference>(operation, "Assignee") };
}

/// <summary>SetState: a status of -1 stands for the state's own.</summary>
internal sealed class SetStateMessage() : FormerMessage("EntityMoniker")
{
    public override string Name => "SetState";

    protected override Entity Change(Operation operation)
    {
        var change = new Entity(operation.RequiredTable.Name, operation.Id) { ["statecode"] = Required<OptionSetValue>(operation, "State") };
        if (Required<OptionSetValue>(operation, "Status") is { Value: not -1 } status) change["statuscode"] = status;
        return change;
    }
}
