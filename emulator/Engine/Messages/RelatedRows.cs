using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Messages;

/// <summary>
/// Rows that come with a Create (learn.microsoft.com/power-apps/developer/data-platform/org-service/entity-operations-create): those that it
/// points to are made before it, those that point to it or are paired with it after it. Each has its own pipeline; all are one transaction.
/// A row whose state is Unchanged is there already and is only tied.
/// </summary>
internal static class RelatedRows
{
    /// <summary>Refuses what the table has no relationship for.</summary>
    public static void Check(MetadataModel model, Table table, Entity target)
    {
        foreach (var (relationship, rows) in target.RelatedEntities) Of(model, table, relationship, rows);
    }

    /// <summary>The Create itself, with what is made before it and after it.</summary>
    public static IEnumerable<Operation> Around(Operation operation, Entity target)
    {
        var ties = target.RelatedEntities.Select(r => Of(operation.Model, operation.RequiredTable, r.Key, r.Value)).ToList();
        foreach (var tie in ties.Where(t => t.Lookup is not null)) target[tie.Lookup!.Column] = Made(operation, tie.Rows[0]);
        yield return operation;
        var made = new EntityReference(target.LogicalName, operation.Id);
        foreach (var tie in ties.Where(t => t.Lookup is null))
        {
            foreach (var row in tie.Rows) After(operation, tie, row, made);
        }
    }

    private static void After(Operation operation, Tie tie, Entity row, EntityReference made)
    {
        if (tie.Children is { } children && row.EntityState != EntityState.Unchanged)
        {
            row[children.Column] = made;
            Made(operation, row);
            return;
        }

        Message.PassOn(operation, new AssociateRequest { Target = made, Relationship = new Microsoft.Xrm.Sdk.Relationship(tie.Name), RelatedEntities = [Made(operation, row)] });
    }

    private static EntityReference Made(Operation operation, Entity row) =>
        new(row.LogicalName, row.EntityState == EntityState.Unchanged ? row.Id : (Guid)Message.PassOn(operation, new CreateRequest { Target = row }).Results["id"]);

    private static Tie Of(MetadataModel model, Table table, Microsoft.Xrm.Sdk.Relationship relationship, EntityCollection rows)
    {
        var name = relationship.SchemaName;
        var other = rows.Entities.FirstOrDefault()?.LogicalName;
        var lookup = relationship.PrimaryEntityRole == EntityRole.Referenced ? null : table.ManyToOne.FirstOrDefault(r => r.Name == name && (other is null || r.Referenced == other));
        var children = relationship.PrimaryEntityRole == EntityRole.Referencing ? null : table.OneToMany.FirstOrDefault(r => r.Name == name);
        if (lookup is not null && children is not null) throw Fault.InvalidArgument($"The relationship '{name}' ties the table '{table.Name}' to itself: its PrimaryEntityRole says which side the related rows are on.");
        var pairs = table.ManyToMany.FirstOrDefault(m => m.Name == name);
        var expected = lookup?.Referenced ?? children?.Referencing ?? (pairs is null ? null : pairs.First == table.Name ? pairs.Second : pairs.First) ?? throw Fault.InvalidArgument($"The table '{table.Name}' has no relationship '{name}'.");
        if (rows.Entities.FirstOrDefault(r => r.LogicalName != expected) is { } stranger) throw Fault.InvalidArgument($"The relationship '{name}' of '{table.Name}' takes rows of '{expected}', not of '{stranger.LogicalName}'.");
        if (lookup is not null && rows.Entities.Count != 1) throw Fault.InvalidArgument($"'{lookup.Column}' of '{table.Name}' points to one row, but {rows.Entities.Count} come with it.");
        foreach (var row in rows.Entities) Check(model, model.Table(expected), row);
        return new Tie(name, lookup, children, rows.Entities);
    }

    private sealed record Tie(string Name, Metadata.Relationship? Lookup, Metadata.Relationship? Children, IReadOnlyList<Entity> Rows);
}
