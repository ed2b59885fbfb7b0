using Microsoft.Xrm.Sdk.Metadata;
using SocialExtension.Emulator.Security;
using SocialExtension.Emulator.Solutions;

namespace SocialExtension.Emulator.Metadata.Definitions;

/// <summary>Tables as the platform defines them (learn.microsoft.com/power-apps/developer/data-platform/entity-metadata).</summary>
public static class TableDefinition
{
    /// <summary>The definition of a table, with the parts that are asked for.</summary>
    public static EntityMetadata Of(MetadataModel model, Table table, EntityFilters parts)
    {
        var definition = Itself(table);
        if (parts.HasFlag(EntityFilters.Attributes)) definition.With(nameof(EntityMetadata.Attributes), ColumnDefinition.Of(model, table).ToArray()).With(nameof(EntityMetadata.Keys), Keys(table).ToArray());
        if (parts.HasFlag(EntityFilters.Privileges)) definition.With(nameof(EntityMetadata.Privileges), Privileges(table));
        if (!parts.HasFlag(EntityFilters.Relationships)) return definition;
        return definition
            .With(nameof(EntityMetadata.OneToManyRelationships), table.OneToMany.Select(r => RelationshipDefinition.Of(model, r)).ToArray())
            .With(nameof(EntityMetadata.ManyToOneRelationships), table.ManyToOne.Select(r => RelationshipDefinition.Of(model, r)).ToArray())
            .With(nameof(EntityMetadata.ManyToManyRelationships), table.ManyToMany.Select(m => RelationshipDefinition.Of(model, m)).ToArray());
    }

    /// <summary>The definitions of a table's alternate keys.</summary>
    public static IEnumerable<EntityKeyMetadata> Keys(Table table) => table.Keys.Select(key =>
        new EntityKeyMetadata { MetadataId = MetadataId.Of("key", table.Name, key.Name), LogicalName = key.Name, SchemaName = key.Name, DisplayName = Texts.Of(key.Name), KeyAttributes = [.. key.Columns] }
            .With(nameof(EntityKeyMetadata.EntityLogicalName), table.Name)
            .With(nameof(EntityKeyMetadata.EntityKeyIndexStatus), Microsoft.Xrm.Sdk.EntityKeyIndexStatus.Active)
            .With(nameof(EntityKeyMetadata.IsManaged), true));

    private static EntityMetadata Itself(Table table) => new EntityMetadata
    {
        MetadataId = MetadataId.Of("table", table.Name),
        LogicalName = table.Name,
        SchemaName = table.SchemaName,
        EntitySetName = table.EntitySet,
        DisplayName = Texts.Of(table.Label),
        DisplayCollectionName = Texts.Of(table.PluralLabel),
        Description = Texts.None,
        OwnershipType = table.Ownership switch { Ownership.User => OwnershipTypes.UserOwned, Ownership.Organization => OwnershipTypes.OrganizationOwned, Ownership.Business => OwnershipTypes.BusinessOwned, _ => OwnershipTypes.None },
        IsActivity = table.IsActivity || table.IsActivityPointer,
        HasActivities = table.HasActivities,
        HasNotes = table.HasNotes,
        IsCustomizable = Texts.Managed("iscustomizable"),
    }
        .With(nameof(EntityMetadata.LogicalCollectionName), table.EntitySet)
        .With(nameof(EntityMetadata.CollectionSchemaName), table.EntitySet)
        .With(nameof(EntityMetadata.ObjectTypeCode), table.TypeCode)
        .With(nameof(EntityMetadata.PrimaryIdAttribute), table.KeyName)
        .With(nameof(EntityMetadata.PrimaryNameAttribute), table.PrimaryName?.Name)
        .With(nameof(EntityMetadata.TableType), "Standard")
        .With(nameof(EntityMetadata.IsIntersect), table.IsIntersect)
        .With(nameof(EntityMetadata.IsCustomEntity), table.Name.Contains('_', StringComparison.Ordinal))
        .With(nameof(EntityMetadata.IsManaged), true)
        .With(nameof(EntityMetadata.IsLogicalEntity), false)
        .With(nameof(EntityMetadata.IsPrivate), false)
        .With(nameof(EntityMetadata.IsOptimisticConcurrencyEnabled), table.Has("versionnumber"));

    private static SecurityPrivilegeMetadata[] Privileges(Table table) => [.. PrivilegeNames.Rights(table).Select(right =>
    {
        var (name, isOwned) = (PrivilegeNames.Of(table, right)!, table.Ownership == Ownership.User);
        return Filled.New<SecurityPrivilegeMetadata>()
            .With(nameof(SecurityPrivilegeMetadata.PrivilegeId), StableId.For("privilege", name))
            .With(nameof(SecurityPrivilegeMetadata.Name), name)
            .With(nameof(SecurityPrivilegeMetadata.PrivilegeType), Enum.Parse<PrivilegeType>(right.ToString()))
            .With(nameof(SecurityPrivilegeMetadata.CanBeBasic), isOwned)
            .With(nameof(SecurityPrivilegeMetadata.CanBeLocal), isOwned)
            .With(nameof(SecurityPrivilegeMetadata.CanBeDeep), isOwned)
            .With(nameof(SecurityPrivilegeMetadata.CanBeGlobal), true);
    })];
}
