using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>Makes everything that points to one row point to another of its table: lookups and pairs.</summary>
internal static class MovedRows
{
    public static void Move(Operation operation, Guid from)
    {
        foreach (var relationship in operation.RequiredTable.OneToMany.Where(r => r.Column != "masterid")) Lookups(operation, relationship, from);
        foreach (var pairs in operation.RequiredTable.ManyToMany) Pairs(operation, pairs, from);
    }

    private static void Lookups(Operation operation, Relationship relationship, Guid from)
    {
        var child = operation.Model.Table(relationship.Referencing);
        if (child.Find(relationship.Column) is not { } column || !child.Has("versionnumber")) return;
        var name = SqlNames.Quote(column.Name);
        var stamp = child.Has("modifiedon") ? ", modifiedon = @4, modifiedby = @5" : "";
        var ofTable = column.IsPolymorphic ? $" AND {SqlNames.Quote(SqlNames.TypeOf(column))} = @3" : "";
        var connection = operation.Session.Writer(child.Name);
        connection.Execute(
            $"UPDATE {SqlNames.Quote(child.Name)} SET {name} = @0, versionnumber = @1{stamp} WHERE {name} = @2{ofTable}",
            StoredValue.Text(operation.Id),
            operation.Session.Organization.Store.NextVersion(),
            StoredValue.Text(from),
            relationship.Referenced,
            operation.Session.Now.ToString(StoredValue.TimeFormat, System.Globalization.CultureInfo.InvariantCulture),
            StoredValue.Text(operation.Caller.UserId));
        // A master that pointed to the row which goes would point to itself.
        if (child.Name == relationship.Referenced) connection.Execute($"UPDATE {SqlNames.Quote(child.Name)} SET {name} = NULL WHERE {name} = @0 AND {SqlNames.Quote(child.KeyName)} = @0", StoredValue.Text(operation.Id));
    }

    /// <summary>A pair that the master has too is there once.</summary>
    private static void Pairs(Operation operation, ManyToMany pairs, Guid from)
    {
        var intersect = operation.Model.Table(pairs.Intersect);
        var (name, mine) = (SqlNames.Quote(intersect.Name), SqlNames.Quote(operation.RequiredTable.KeyName));
        var other = SqlNames.Quote(operation.Model.Table(pairs.First == operation.RequiredTable.Name ? pairs.Second : pairs.First).KeyName);
        var connection = operation.Session.Writer(intersect.Name);
        connection.Execute($"DELETE FROM {name} WHERE {mine} = @0 AND {other} IN (SELECT {other} FROM {name} WHERE {mine} = @1)", StoredValue.Text(from), StoredValue.Text(operation.Id));
        connection.Execute($"UPDATE {name} SET {mine} = @0 WHERE {mine} = @1", StoredValue.Text(operation.Id), StoredValue.Text(from));
    }
}
