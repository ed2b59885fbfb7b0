using System.Text.Json.Nodes;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Security;

namespace SocialExtension.Emulator.Host.WebApi.Definitions;

/// <summary>Tables, keys and relationships as the Web API defines them (…/webapi/reference/entitymetadata, …/relationshipmetadatabase).</summary>
internal sealed class TableDefinitions(MetadataModel model)
{
    private readonly ColumnDefinitions columns = new(model);

    public IEnumerable<Definition> Tables => model.Tables.OrderBy(t => t.Name, StringComparer.Ordinal).Select(Table);

    public IEnumerable<Definition> Relationships => model.Tables.SelectMany(t => t.ManyToOne).DistinctBy(r => r.Name).OrderBy(r => r.Name, StringComparer.Ordinal).Select(OneToMany)
        .Concat(model.Tables.SelectMany(t => t.ManyToMany).DistinctBy(m => m.Name).OrderBy(m => m.Name, StringComparer.Ordinal).Select(ManyToMany));

    public IEnumerable<Definition> Choices => model.Choices.Select(ColumnDefinitions.Choice);

    private Definition Table(Table table)
    {
        var definition = new Definition("EntityMetadata", new JsonObject
        {
            ["MetadataId"] = MetadataId.Of("table", table.Name).ToString(),
            ["LogicalName"] = table.Name,
            ["SchemaName"] = table.SchemaName,
            ["EntitySetName"] = table.EntitySet,
            ["LogicalCollectionName"] = table.EntitySet,
            ["CollectionSchemaName"] = table.EntitySet,
            ["ObjectTypeCode"] = table.TypeCode,
            ["PrimaryIdAttribute"] = table.KeyName,
            ["PrimaryNameAttribute"] = table.PrimaryName?.Name,
            ["PrimaryImageAttribute"] = null,
            ["DisplayName"] = Labels.Of(table.Label),
            ["DisplayCollectionName"] = Labels.Of(table.PluralLabel),
            ["Description"] = Labels.Of((string?)null),
            ["OwnershipType"] = table.Ownership switch { Ownership.User => "UserOwned", Ownership.Organization => "OrganizationOwned", Ownership.Business => "BusinessOwned", _ => "None" },
            ["TableType"] = "Standard",
            ["IsActivity"] = table.IsActivity || table.IsActivityPointer,
            ["IsIntersect"] = table.IsIntersect,
            ["IsCustomEntity"] = table.Name.Contains('_', StringComparison.Ordinal),
            ["IsManaged"] = true,
            ["IsLogicalEntity"] = false,
            ["IsPrivate"] = false,
            ["HasActivities"] = table.HasActivities,
            ["HasNotes"] = table.HasNotes,
            ["IsOptimisticConcurrencyEnabled"] = table.Has("versionnumber"),
            ["IsCustomizable"] = Labels.Managed(true, "iscustomizable"),
            ["Privileges"] = new JsonArray([.. PrivilegeNames.Rights(table).Select(r => (JsonNode)Privilege(table, r))]),
            ["HasChanged"] = null,
        });
        definition.Many["Attributes"] = () => columns.Of(table);
        definition.Many["Keys"] = () => table.Keys.Select(k => Key(table, k));
        definition.Many["OneToManyRelationships"] = () => table.OneToMany.Select(OneToMany);
        definition.Many["ManyToOneRelationships"] = () => table.ManyToOne.Select(OneToMany);
        definition.Many["ManyToManyRelationships"] = () => table.ManyToMany.Select(ManyToMany);
        return definition;
    }

    private static JsonObject Privilege(Table table, AccessRight right) => new()
    {
        ["Name"] = PrivilegeNames.Of(table, right),
        ["PrivilegeType"] = right.ToString(),
        ["CanBeBasic"] = table.Ownership == Ownership.User,
        ["CanBeLocal"] = table.Ownership == Ownership.User,
        ["CanBeDeep"] = table.Ownership == Ownership.User,
        ["CanBeGlobal"] = true,
    };

    private static Definition Key(Table table, AlternateKey key) => new("EntityKeyMetadata", new JsonObject
    {
        ["MetadataId"] = MetadataId.Of("key", table.Name, key.Name).ToString(),
        ["LogicalName"] = key.Name,
        ["SchemaName"] = key.Name,
        ["EntityLogicalName"] = table.Name,
        ["KeyAttributes"] = new JsonArray([.. key.Columns.Select(c => (JsonNode)c)]),
        ["EntityKeyIndexStatus"] = "Active",
        ["IsManaged"] = true,
        ["HasChanged"] = null,
    });

    private Definition OneToMany(Relationship relationship) => new("OneToManyRelationshipMetadata", new JsonObject
    {
        ["MetadataId"] = MetadataId.Of("relationship", relationship.Name, relationship.Referenced).ToString(),
        ["SchemaName"] = relationship.Name,
        ["RelationshipType"] = "OneToManyRelationship",
        ["ReferencedEntity"] = relationship.Referenced,
        ["ReferencedAttribute"] = model.Table(relationship.Referenced).KeyName,
        ["ReferencedEntityNavigationPropertyName"] = relationship.Collection,
        ["ReferencingEntity"] = relationship.Referencing,
        ["ReferencingAttribute"] = relationship.Column,
        ["ReferencingEntityNavigationPropertyName"] = relationship.Navigation,
        ["CascadeConfiguration"] = new JsonObject { ["Delete"] = relationship.Delete.ToString() },
        ["IsCustomRelationship"] = relationship.Name.Contains('_', StringComparison.Ordinal),
        ["IsManaged"] = true,
        ["HasChanged"] = null,
    })
    {
        BaseType = "RelationshipMetadataBase",
    };

    private Definition ManyToMany(ManyToMany pairs) => new("ManyToManyRelationshipMetadata", new JsonObject
    {
        ["MetadataId"] = MetadataId.Of("relationship", pairs.Name).ToString(),
        ["SchemaName"] = pairs.Name,
        ["RelationshipType"] = "ManyToManyRelationship",
        ["Entity1LogicalName"] = pairs.First,
        ["Entity1IntersectAttribute"] = pairs.FirstColumn(model),
        ["Entity1NavigationPropertyName"] = pairs.Name,
        ["Entity2LogicalName"] = pairs.Second,
        ["Entity2IntersectAttribute"] = pairs.SecondColumn(model),
        ["Entity2NavigationPropertyName"] = pairs.Name,
        ["IntersectEntityName"] = pairs.Intersect,
        ["IsManaged"] = true,
        ["HasChanged"] = null,
    })
    {
        BaseType = "RelationshipMetadataBase",
    };
}
