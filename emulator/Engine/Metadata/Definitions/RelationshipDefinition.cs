using Microsoft.Xrm.Sdk.Metadata;

namespace SocialExtension.Emulator.Metadata.Definitions;

/// <summary>Relationships as the platform defines them (learn.microsoft.com/power-apps/developer/data-platform/entity-relationship-metadata).</summary>
public static class RelationshipDefinition
{
    /// <summary>The definition of a 1:N relationship.</summary>
    public static OneToManyRelationshipMetadata Of(MetadataModel model, Relationship relationship) => Known(
        new OneToManyRelationshipMetadata
        {
            MetadataId = MetadataId.Of("relationship", relationship.Name, relationship.Referenced),
            ReferencedEntity = relationship.Referenced,
            ReferencedAttribute = model.Table(relationship.Referenced).KeyName,
            ReferencedEntityNavigationPropertyName = relationship.Collection,
            ReferencingEntity = relationship.Referencing,
            ReferencingAttribute = relationship.Column,
            ReferencingEntityNavigationPropertyName = relationship.Navigation,
            IsHierarchical = relationship.IsHierarchical,
            CascadeConfiguration = new CascadeConfiguration
            {
                Assign = Cascade(relationship.Assign),
                Delete = Cascade(relationship.Delete),
                Merge = CascadeType.NoCascade,
                Reparent = CascadeType.NoCascade,
                Share = Cascade(relationship.Share),
                Unshare = Cascade(relationship.Unshare),
            },
        },
        relationship.Name);

    /// <summary>The definition of an N:N relationship.</summary>
    public static ManyToManyRelationshipMetadata Of(MetadataModel model, ManyToMany pairs) => Known(
        new ManyToManyRelationshipMetadata
        {
            MetadataId = MetadataId.Of("relationship", pairs.Name),
            Entity1LogicalName = pairs.First,
            Entity1IntersectAttribute = pairs.FirstColumn(model),
            Entity1NavigationPropertyName = pairs.Name,
            Entity2LogicalName = pairs.Second,
            Entity2IntersectAttribute = pairs.SecondColumn(model),
            Entity2NavigationPropertyName = pairs.Name,
            IntersectEntityName = pairs.Intersect,
        },
        pairs.Name);

    /// <summary>All of them, each once.</summary>
    public static IEnumerable<RelationshipMetadataBase> All(MetadataModel model) =>
        model.Tables.SelectMany(t => t.ManyToOne).DistinctBy(r => r.Name).OrderBy(r => r.Name, StringComparer.Ordinal).Select(RelationshipMetadataBase (r) => Of(model, r))
            .Concat(model.Tables.SelectMany(t => t.ManyToMany).DistinctBy(m => m.Name).OrderBy(m => m.Name, StringComparer.Ordinal).Select(m => Of(model, m)));

    private static T Known<T>(T definition, string name)
        where T : RelationshipMetadataBase
    {
        definition.SchemaName = name;
        definition.IsCustomRelationship = name.Contains('_', StringComparison.Ordinal);
        definition.IsCustomizable = Texts.Managed("iscustomizable");
        definition.IsValidForAdvancedFind = true;
        return definition.With(nameof(RelationshipMetadataBase.IsManaged), true);
    }

    /// <summary>Both kinds of cascading have the platform's names.</summary>
    private static CascadeType Cascade(Enum cascade) => Enum.Parse<CascadeType>(cascade.ToString());
}
