using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Security;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>Setting a lookup needs Append on the row that gets it and AppendTo on the row that it points to.</summary>
internal static class LookupRights
{
    private static readonly HashSet<string> Free = ["ownerid", "owningbusinessunit", "owninguser", "owningteam", "createdby", "modifiedby", "createdonbehalfby", "modifiedonbehalfby", "transactioncurrencyid"];

    public static void Demand(Operation operation, Entity target, Entity? row)
    {
        if (operation.Caller.IsUnrestricted) return;
        var table = operation.RequiredTable;
        var set = target.Attributes.Where(a => a.Value is EntityReference && !Free.Contains(a.Key) && table.Find(a.Key)?.IsLookup == true).Select(a => (EntityReference)a.Value).ToList();
        if (set.Count == 0) return;
        if (row is null) Access.Demand(operation.Caller, table, AccessRight.Append);
        else Access.Demand(operation, table, AccessRight.Append, row);
        foreach (var reference in set) DemandAppendTo(operation, reference);
    }

    /// <summary>What whoever ties something to a row needs on that row.</summary>
    public static void DemandAppendTo(Operation operation, EntityReference reference)
    {
        var table = operation.Model.Table(reference.LogicalName);
        if (Rows.Read(operation.Session.Reader, table, reference.Id, Access.Columns(table)) is { } row) Access.Demand(operation, table, AccessRight.AppendTo, row);
        else Access.Demand(operation.Caller, table, AccessRight.AppendTo);
    }
}
