namespace SocialExtension.Emulator.Metadata;

/// <summary>The columns that the platform gives every table of a kind, whether the solution lists them or not.</summary>
internal static class PlatformColumns
{
    public static void Add(Table table, Table? activityPointer)
    {
        Ensure(table, "VersionNumber", ColumnType.BigInteger, readOnly: true);
        if (table.IsActivity && activityPointer is not null) Inherit(table, activityPointer);
        if (table.Ownership == Ownership.None) return;
        Ensure(table, "CreatedOn", ColumnType.DateTime, readOnly: true);
        Ensure(table, "ModifiedOn", ColumnType.DateTime, readOnly: true);
        foreach (var name in new[] { "CreatedBy", "ModifiedBy", "CreatedOnBehalfBy", "ModifiedOnBehalfBy" }) Ensure(table, name, ColumnType.Lookup, readOnly: true, "systemuser");
        if (table.Ownership == Ownership.User) Owner(table);
    }

    private static void Owner(Table table)
    {
        Ensure(table, "OwnerId", ColumnType.Owner, readOnly: false, "systemuser", "team");
        Ensure(table, "OwningBusinessUnit", ColumnType.Lookup, readOnly: true, "businessunit");
        Ensure(table, "OwningTeam", ColumnType.Lookup, readOnly: true, "team");
        Ensure(table, "OwningUser", ColumnType.Lookup, readOnly: true, "systemuser");
    }

    /// <summary>Every activity has the columns of activitypointer; its own definition of one goes first.</summary>
    private static void Inherit(Table table, Table activityPointer)
    {
        foreach (var column in activityPointer.Columns)
        {
            if (!table.Has(column.Name)) table.Add(column);
        }
    }

    private static void Ensure(Table table, string schema, ColumnType type, bool readOnly, params string[] targets)
    {
        var name = schema.ToLowerInvariant();
        if (!table.Has(name)) table.Add(new Column { Name = name, SchemaName = schema, Label = schema, Type = type, ValidForCreate = !readOnly, ValidForUpdate = !readOnly });
        foreach (var target in targets)
        {
            var column = table.Find(name)!;
            if (!column.Targets.Contains(target)) column.Targets.Add(target);
        }
    }
}
