using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>Rows that point to another one, and what happens to them when something happens to that.</summary>
internal static class Referencing
{
    /// <summary>The rows of a table that point to a row by a relationship.</summary>
    public static List<Guid> Rows(StoreConnection connection, Table child, Metadata.Relationship relationship, Guid id)
    {
        var column = MetadataModel.Column(child, relationship.Column);
        var sql = $"SELECT {SqlNames.Quote(child.KeyName)} FROM {SqlNames.Quote(child.Name)} WHERE {SqlNames.Quote(column.Name)} = @0";
        if (column.IsPolymorphic) sql += $" AND {SqlNames.Quote(SqlNames.TypeOf(column))} = @1";
        var found = new List<Guid>();
        using var reader = column.IsPolymorphic ? connection.Query(sql, StoredValue.Text(id), relationship.Referenced) : connection.Query(sql, StoredValue.Text(id));
        while (reader.Read()) found.Add(Guid.Parse(reader.GetString(0)));
        return found;
    }

    /// <summary>The rows that follow when a row is assigned or shared.</summary>
    public static IEnumerable<(Table Table, Entity Row)> Followers(Operation operation, Table table, Entity row, Func<Metadata.Relationship, CascadeRows> what)
    {
        foreach (var relationship in table.OneToMany.Where(r => what(r) != CascadeRows.NoCascade))
        {
            var child = operation.Model.Table(relationship.Referencing);
            if (child.Ownership != Ownership.User || child.IsActivityPointer || !child.Has(relationship.Column)) continue;
            foreach (var id in Rows(operation.Session.Reader, child, relationship, row.Id))
            {
                if (Storage.Rows.Read(operation.Session.Reader, child, id) is { } follower && Follows(what(relationship), row, follower)) yield return (child, follower);
            }
        }
    }

    /// <summary>Cascades run on the platform's own rights, with the steps of the tables that they touch.</summary>
    public static void Follow(Operation operation, OrganizationRequest request)
    {
        var organization = operation.Session.Organization;
        var system = organization.FindCaller(organization.SystemUserId)!;
        organization.Pipeline.Run(new Operation(operation.Session, request, system, operation.InitiatingUserId, new PluginContext(operation, (int)PipelineStage.MainOperation, null, operation.Outside, operation.Caller.UserId)));
    }

    private static bool Follows(CascadeRows which, Entity row, Entity follower) => which switch
    {
        CascadeRows.Active => follower.GetAttributeValue<OptionSetValue>("statecode") is null or { Value: 0 },
        CascadeRows.UserOwned => follower.GetAttributeValue<EntityReference>("ownerid")?.Id == row.GetAttributeValue<EntityReference>("ownerid")?.Id,
        _ => true,
    };
}
