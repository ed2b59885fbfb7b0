using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata.Definitions;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Messages;

/// <summary>
/// RetrieveMetadataChanges (learn.microsoft.com/power-apps/developer/data-platform/query-schema-definitions, …/cache-schema-data). What changed
/// since a stamp is all or nothing here: an import makes every earlier stamp an expired one.
/// </summary>
internal sealed class RetrieveMetadataChangesMessage : DefinitionMessage
{
    public override string Name => "RetrieveMetadataChanges";

    public override void Execute(Operation operation)
    {
        var query = Required<EntityQueryExpression>(operation, "Query");
        var stamp = Stamp(operation);
        var held = Text(operation, "ClientVersionStamp");
        if (!string.IsNullOrEmpty(held) && held != stamp) throw Fault.Of(FaultCode.ExpiredVersionStamp, "Version stamp associated with the client has expired. Please perform a full sync.");
        var found = new EntityMetadataCollection();
        if (held != stamp) found.AddRange(Found(operation, query));
        operation.Output["EntityMetadata"] = found;
        operation.Output["ServerVersionStamp"] = stamp;
        if (!string.IsNullOrEmpty(held)) operation.Output["DeletedMetadata"] = new DeletedMetadataCollection();
    }

    /// <summary>Tables first by what they are themselves: the parts of those that are not asked for are not made.</summary>
    private static IEnumerable<EntityMetadata> Found(Operation operation, EntityQueryExpression query)
    {
        DefinitionFilter.Check(typeof(EntityMetadata), query.Criteria);
        foreach (var table in operation.Model.Tables.OrderBy(t => t.Name, StringComparer.Ordinal))
        {
            if (DefinitionFilter.Fits(TableDefinition.Of(operation.Model, table, EntityFilters.Entity), query.Criteria)) yield return ChosenDefinition.Of(TableDefinition.Of(operation.Model, table, EntityFilters.All), query);
        }
    }
}
