using Microsoft.Xrm.Sdk.Metadata;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Metadata.Definitions;

namespace SocialExtension.Emulator.Host.WebApi.Definitions;

/// <summary>The definitions that the Web API reads: those that the SDK's messages answer with, with what can be expanded (…/webapi/query-metadata-web-api).</summary>
internal sealed class DefinitionSource(MetadataModel model)
{
    private static readonly string[] PartsOfTable = [nameof(EntityMetadata.Attributes), nameof(EntityMetadata.Keys), nameof(EntityMetadata.OneToManyRelationships), nameof(EntityMetadata.ManyToOneRelationships), nameof(EntityMetadata.ManyToManyRelationships)];

    public IEnumerable<Definition> Tables => model.Tables.OrderBy(t => t.Name, StringComparer.Ordinal).Select(Table);

    public IEnumerable<Definition> Relationships => RelationshipDefinition.All(model).Select(Relationship);

    public IEnumerable<Definition> Choices => model.Choices.Select(c => Choice(ChoiceDefinition.Global(c)));

    private Definition Table(Table table)
    {
        var definition = Plain(TableDefinition.Of(model, table, EntityFilters.Entity | EntityFilters.Privileges), PartsOfTable);
        definition.Many[PartsOfTable[0]] = () => ColumnDefinition.Of(model, table).Select(Column);
        definition.Many[PartsOfTable[1]] = () => TableDefinition.Keys(table).Select(k => Plain(k));
        definition.Many[PartsOfTable[2]] = () => table.OneToMany.Select(r => Relationship(RelationshipDefinition.Of(model, r)));
        definition.Many[PartsOfTable[3]] = () => table.ManyToOne.Select(r => Relationship(RelationshipDefinition.Of(model, r)));
        definition.Many[PartsOfTable[4]] = () => table.ManyToMany.Select(m => Relationship(RelationshipDefinition.Of(model, m)));
        return definition;
    }

    private static Definition Column(AttributeMetadata column)
    {
        var definition = Plain(column, "OptionSet") with { BaseType = nameof(AttributeMetadata) };
        OptionSetMetadataBase? options = column switch { EnumAttributeMetadata choice => choice.OptionSet, BooleanAttributeMetadata flag => flag.OptionSet, _ => null };
        if (column is not (EnumAttributeMetadata or BooleanAttributeMetadata)) return definition;
        definition.One["OptionSet"] = () => options is null ? null : Choice(options);
        definition.One["GlobalOptionSet"] = () => options is { IsGlobal: true } ? Choice(options) : null;
        return definition;
    }

    private static Definition Relationship(RelationshipMetadataBase relationship) => Plain(relationship) with { BaseType = nameof(RelationshipMetadataBase) };

    private static Definition Choice(OptionSetMetadataBase choice) => Plain(choice) with { BaseType = nameof(OptionSetMetadataBase) };

    private static Definition Plain(MetadataBase definition, params IReadOnlyCollection<string> expandable) => new(definition.GetType().Name, DefinitionProperties.Of(definition, expandable));
}
