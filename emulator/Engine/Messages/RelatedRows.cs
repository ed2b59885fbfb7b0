using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Messages;

/// <summary>
/// Rows that come with a Create or an Update (learn.microsoft.com/power-apps/developer/data-platform/org-service/entity-operations-create): those
/// that it points to are written before it, those that point to it or are paired with it after it. Each has its own pipeline; all are one
/// transaction. A row whose state is Created is made, Changed is changed, Unchanged is only tied. One without a state is made by a Create; by an
/// Update where it has no id, and else changed.
/// </summary>
internal static class RelatedRows
{
    /// <summary>Refuses what the table has no relationship for.</summary>
    public static void Check(MetadataModel model, Table table, Entity target)
    {
        foreach (var (relationship, rows) in target.RelatedEntities) Check(model, table, relationship, rows);
    }

    /// <summary>The message itself, with what is written before it and after it.</summary>
    /// <param name="operation">The Create or Update.</param>
    /// <param name="target">Its row.</param>
    /// <param name="own">The parts of the message itself.</param>
    public static IEnumerable<Operation> Around(Operation operation, Entity target, Func<IEnumerable<Operation>> own)
    {
        var ties = target.RelatedEntities.Select(r => (Tie: RelatedTie.Of(operation.RequiredTable, r.Key, r.Value.Entities.FirstOrDefault()?.LogicalName), Rows: r.Value.Entities)).ToList();
        foreach (var (tie, rows) in ties.Where(t => t.Tie.Lookup is not null)) target[tie.Lookup!.Column] = Written(operation, rows[0]);
        foreach (var part in own()) yield return part;
        foreach (var (tie, rows) in ties.Where(t => t.Tie.Lookup is null))
        {
            foreach (var row in rows) After(operation, tie, row);
        }
    }

    private static void Check(MetadataModel model, Table table, Microsoft.Xrm.Sdk.Relationship relationship, EntityCollection rows)
    {
        var tie = RelatedTie.Of(table, relationship, rows.Entities.FirstOrDefault()?.LogicalName);
        if (rows.Entities.FirstOrDefault(r => r.LogicalName != tie.Other) is { } stranger) throw Fault.InvalidArgument($"The relationship '{tie.Name}' of '{table.Name}' takes rows of '{tie.Other}', not of '{stranger.LogicalName}'.");
        if (tie.Lookup is not null && rows.Entities.Count != 1) throw Fault.InvalidArgument($"'{tie.Lookup.Column}' of '{table.Name}' points to one row, but {rows.Entities.Count} come with it.");
        foreach (var row in rows.Entities) Check(model, model.Table(tie.Other), row);
    }

    private static void After(Operation operation, RelatedTie tie, Entity row)
    {
        var target = new EntityReference(operation.RequiredTable.Name, operation.Id);
        if (tie.Children is { } children && row.EntityState != EntityState.Unchanged)
        {
            row[children.Column] = target;
            Written(operation, row);
            return;
        }

        var isTied = operation.Request.RequestName == "Update" && !IsNew(operation, row) && row.EntityState != EntityState.Unchanged;
        var written = Written(operation, row);
        if (!isTied) Message.PassOn(operation, new AssociateRequest { Target = target, Relationship = new Microsoft.Xrm.Sdk.Relationship(tie.Name), RelatedEntities = [written] });
    }

    private static EntityReference Written(Operation operation, Entity row)
    {
        if (IsNew(operation, row)) return new EntityReference(row.LogicalName, (Guid)Message.PassOn(operation, new CreateRequest { Target = row }).Results["id"]);
        if (row.EntityState != EntityState.Unchanged) Message.PassOn(operation, new UpdateRequest { Target = row });
        return new EntityReference(row.LogicalName, row.Id);
    }

    private static bool IsNew(Operation operation, Entity row) => row.EntityState switch
    {
        EntityState.Created => true,
        EntityState.Changed or EntityState.Unchanged => false,
        _ => operation.Request.RequestName == "Create" || row.Id == Guid.Empty,
    };
}
