using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Security;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>
/// Merge of two contacts or accounts: what points to the subordinate points to the master afterwards, and the subordinate is inactive
/// (…/data-platform/merge-data). Rows that are moved raise no events: nobody should count on an Update of each.
/// </summary>
internal sealed class MergeMessage : Message
{
    public override string Name => "Merge";

    public override void Prepare(Operation operation)
    {
        var target = Required<EntityReference>(operation, "Target");
        Aim(operation, target.LogicalName, target.Id, target.KeyAttributes);
        if (target.LogicalName is not ("contact" or "account")) throw Fault.InvalidArgument($"Rows of '{target.LogicalName}' can't be merged.");
        if (!operation.Input.TryGetValue("SubordinateId", out object other) || other is not Guid subordinate) throw Fault.InvalidArgument("Required field 'SubordinateId' is missing in the request Merge.");
        if (subordinate == operation.Id) throw Fault.Of(FaultCode.MergeIdentical, "Merge cannot be performed on master and sub-entities that are identical.");
        if (operation.Input.TryGetValue("UpdateContent", out object content) && content is Entity update && update.LogicalName != target.LogicalName) throw Fault.InvalidArgument($"UpdateContent of Merge is a row of '{target.LogicalName}', not of '{update.LogicalName}'.");
    }

    public override void Check(Operation operation)
    {
        operation.Before = Demand(operation, operation.Id);
        operation.OtherBefore = Demand(operation, (Guid)operation.Input["SubordinateId"]);
        if (operation.Input.TryGetValue("PerformParentingChecks", out object flag) && flag is true) DemandSameParent(operation);
    }

    public override void Execute(Operation operation)
    {
        var table = operation.RequiredTable;
        var subordinate = (Guid)operation.Input["SubordinateId"];
        if (operation.Input.TryGetValue("UpdateContent", out object content) && content is Entity { Attributes.Count: > 0 } update)
        {
            update.Id = operation.Id;
            PassOn(operation, new UpdateRequest { Target = update });
        }

        MovedRows.Move(operation, subordinate);
        Rows.Update(operation.Session.Writer(table.Name), table, subordinate, new Dictionary<string, object?>
        {
            ["masterid"] = new EntityReference(table.Name, operation.Id),
            ["merged"] = true,
            ["statecode"] = new OptionSetValue(1),
            ["statuscode"] = new OptionSetValue(2),
            ["modifiedon"] = operation.Session.Now,
            ["modifiedby"] = new EntityReference("systemuser", operation.Caller.UserId),
            ["versionnumber"] = operation.Session.Organization.Store.NextVersion(),
        });
    }

    private static Entity Demand(Operation operation, Guid id)
    {
        var table = operation.RequiredTable;
        var row = Rows.Required(operation.Session.Reader, table, id);
        Access.Demand(operation, table, AccessRight.Write, row);
        return row.GetAttributeValue<OptionSetValue>("statecode") is { Value: not 0 }
            ? throw Fault.Of(FaultCode.MergeInactive, $"Merge could not be performed because one of the records is inactive: {table.Name} {id}.")
            : row;
    }

    private static void DemandSameParent(Operation operation)
    {
        var column = operation.RequiredTable.Name == "contact" ? "parentcustomerid" : "parentaccountid";
        var (mine, other) = (operation.Before!.GetAttributeValue<EntityReference>(column)?.Id, operation.OtherBefore!.GetAttributeValue<EntityReference>(column)?.Id);
        if (mine != other && other is not null) throw Fault.Of(FaultCode.MergeParents, "Merge warning: sub-entity might lose parenting, since its parent is another than the master's.");
    }
}
