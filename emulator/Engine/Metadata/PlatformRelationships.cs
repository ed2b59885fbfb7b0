namespace SocialExtension.Emulator.Metadata;

/// <summary>
/// The relationships that the platform makes by itself: who created, changed and owns a row; notes, activities and queue items of tables that
/// have them.
/// </summary>
internal static class PlatformRelationships
{
    public static void Add(Dictionary<string, Table> tables)
    {
        foreach (var table in tables.Values.Where(t => !t.IsIntersect).ToList())
        {
            foreach (var column in table.Columns.Where(c => c.IsLookup))
            {
                foreach (var target in column.Targets.ToList()) Ensure(tables, table, column, target, $"{table.Name}_{column.Name}_{target}", column.Name, CascadeDelete.NoCascade);
            }

            if (table.HasNotes) Tie(tables, "annotation", "objectid", table, $"{table.SchemaName}_Annotations", $"objectid_{table.Name}", CascadeDelete.Cascade);
            if (table.HasActivities) Activities(tables, table);
            if (table.IsActivity) Tie(tables, "activityparty", "activityid", table, $"{table.Name}_activity_parties", $"activityid_{table.Name}", CascadeDelete.NoCascade);
            if (table.Ownership is Ownership.User or Ownership.Organization) Tie(tables, "asyncoperation", "regardingobjectid", table, $"{table.SchemaName}_AsyncOperations", $"regardingobjectid_{table.Name}", CascadeDelete.NoCascade);
        }
    }

    private static void Activities(Dictionary<string, Table> tables, Table table)
    {
        Tie(tables, Table.ActivityPointer, "regardingobjectid", table, $"{table.SchemaName}_ActivityPointers", $"regardingobjectid_{table.Name}", CascadeDelete.RemoveLink);
        foreach (var activity in tables.Values.Where(t => t.IsActivity).ToList())
        {
            Tie(tables, activity.Name, "regardingobjectid", table, $"{table.SchemaName}_{activity.PluralLabel.Replace(" ", "", StringComparison.Ordinal)}", $"regardingobjectid_{table.Name}_{activity.Name}", CascadeDelete.Cascade);
        }
    }

    private static void Tie(Dictionary<string, Table> tables, string child, string column, Table parent, string name, string navigation, CascadeDelete delete)
    {
        if (!tables.TryGetValue(child, out var table) || table.Find(column) is not { IsLookup: true } lookup) return;
        Ensure(tables, table, lookup, parent.Name, name, navigation, delete);
    }

    private static void Ensure(Dictionary<string, Table> tables, Table child, Column column, string target, string name, string navigation, CascadeDelete delete)
    {
        if (child.ManyToOne.Any(r => r.Column == column.Name && r.Referenced == target) || !tables.TryGetValue(target, out var parent)) return;
        if (!column.Targets.Contains(target)) column.Targets.Add(target);
        // What goes with its parent belongs to it in everything.
        var follows = delete == CascadeDelete.Cascade ? CascadeRows.Cascade : CascadeRows.NoCascade;
        var relationship = new Relationship(name, child.Name, column.Name, target, navigation, name, delete, follows, follows, follows);
        child.ManyToOne.Add(relationship);
        parent.OneToMany.Add(relationship);
    }
}
