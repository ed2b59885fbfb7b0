using System.Collections;
using System.Reflection;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;

namespace SocialExtension.Emulator.Metadata.Definitions;

/// <summary>The parts of a definition that a query asks for. Id and names come always.</summary>
internal static class ChosenDefinition
{
    private static readonly HashSet<string> Always = [nameof(MetadataBase.MetadataId), nameof(MetadataBase.HasChanged), nameof(EntityMetadata.LogicalName), nameof(RelationshipMetadataBase.SchemaName)];

    /// <summary>Takes away from a table's definition what is not asked for.</summary>
    public static EntityMetadata Of(EntityMetadata table, EntityQueryExpression query)
    {
        table = Only(table, typeof(EntityMetadata), query.Properties)
            .With(nameof(table.Attributes), Chosen(table.Attributes, typeof(AttributeMetadata), query.AttributeQuery))
            .With(nameof(table.Keys), Chosen(table.Keys, typeof(EntityKeyMetadata), query.KeyQuery))
            .With(nameof(table.OneToManyRelationships), Chosen(table.OneToManyRelationships, typeof(RelationshipMetadataBase), query.RelationshipQuery))
            .With(nameof(table.ManyToOneRelationships), Chosen(table.ManyToOneRelationships, typeof(RelationshipMetadataBase), query.RelationshipQuery))
            .With(nameof(table.ManyToManyRelationships), Chosen(table.ManyToManyRelationships, typeof(RelationshipMetadataBase), query.RelationshipQuery));
        if (query.LabelQuery is { FilterLanguages.Count: > 0 } labels) Speak(table, labels.FilterLanguages);
        return table;
    }

    private static T[]? Chosen<T>(T[]? definitions, Type type, MetadataQueryExpression? query)
        where T : MetadataBase
    {
        if (definitions is null || query is null) return definitions;
        DefinitionFilter.Check(type, type == typeof(AttributeMetadata) ? null : query.Criteria);
        return [.. definitions.Where(d => DefinitionFilter.Fits(d, query.Criteria)).Select(d => Only(d, type, query.Properties))];
    }

    private static T Only<T>(T definition, Type type, MetadataPropertiesExpression? asked)
        where T : MetadataBase
    {
        if (asked?.AllProperties == true) return definition;
        IEnumerable<string> names = asked is null ? [] : asked.PropertyNames;
        // Of columns each type has properties of its own.
        if (type == typeof(EntityMetadata) || type == typeof(EntityKeyMetadata)) foreach (var name in names) DefinitionFilter.Property(type, name);
        var wanted = names.Concat(Always).ToHashSet(StringComparer.Ordinal);
        foreach (var property in definition.GetType().GetProperties().Where(p => !wanted.Contains(p.Name) && IsSettable(p) && p.GetValue(definition) is not null)) definition.With(property.Name, null);
        return definition;
    }

    private static bool IsSettable(PropertyInfo property) =>
        property.DeclaringType!.GetProperty(property.Name)!.SetMethod is not null && (!property.PropertyType.IsValueType || Nullable.GetUnderlyingType(property.PropertyType) is not null);

    /// <summary>Takes away labels in other languages, wherever they are.</summary>
    private static void Speak(object definition, IReadOnlyCollection<int> languages)
    {
        foreach (var value in definition.GetType().GetProperties().Where(p => p.GetIndexParameters().Length == 0).Select(p => p.GetValue(definition)))
        {
            if (value is Label label)
            {
                foreach (var other in label.LocalizedLabels.Where(l => !languages.Contains(l.LanguageCode)).ToList()) label.LocalizedLabels.Remove(other);
            }
            else if (value is MetadataBase or OptionMetadata)
            {
                Speak(value, languages);
            }
            else if (value is IEnumerable list and not string)
            {
                foreach (var item in list.Cast<object>().Where(i => i is MetadataBase or OptionMetadata)) Speak(item, languages);
            }
        }
    }
}
