using Microsoft.Xrm.Sdk.Metadata;

namespace SocialExtension.Emulator.Metadata.Definitions;

/// <summary>Columns as the platform defines them (learn.microsoft.com/power-apps/developer/data-platform/entity-attribute-metadata).</summary>
public static class ColumnDefinition
{
    /// <summary>The definitions of a table's columns.</summary>
    public static IEnumerable<AttributeMetadata> Of(MetadataModel model, Table table)
    {
        var numbers = table.Columns.Select((c, at) => (c.Name, Number: at + 1)).ToDictionary(c => c.Name, c => c.Number, StringComparer.Ordinal);
        return table.Columns.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => Of(model, table, c, numbers[c.Name]));
    }

    private static AttributeMetadata Of(MetadataModel model, Table table, Column column, int number)
    {
        var definition = ColumnTypeDefinition.Of(table, column, IsGlobal(model, column));
        definition.MetadataId = MetadataId.Of("column", table.Name, column.Name);
        definition.LogicalName = column.Name;
        definition.SchemaName = column.SchemaName;
        definition.DisplayName = Texts.Of(column.Label);
        definition.Description = Texts.None;
        definition.IsValidForCreate = column.ValidForCreate;
        definition.IsValidForUpdate = column.ValidForUpdate;
        definition.IsSecured = column.IsSecured;
        definition.IsCustomizable = Texts.Managed("iscustomizable");
        definition.IsValidForAdvancedFind = Texts.Managed("canmodifysearchsettings");
        definition.RequiredLevel = new AttributeRequiredLevelManagedProperty(RequiredLevel(column)).With(nameof(AttributeRequiredLevelManagedProperty.ManagedPropertyLogicalName), "canmodifyrequirementlevelsettings");
        definition.SourceType = 0;
        return definition
            .With(nameof(AttributeMetadata.EntityLogicalName), table.Name)
            .With(nameof(AttributeMetadata.ColumnNumber), number)
            .With(nameof(AttributeMetadata.IsPrimaryId), column.Type == ColumnType.Key)
            .With(nameof(AttributeMetadata.IsPrimaryName), column.IsPrimaryName)
            .With(nameof(AttributeMetadata.IsValidForRead), column.ValidForRead)
            .With(nameof(AttributeMetadata.IsValidODataAttribute), true)
            .With(nameof(AttributeMetadata.IsLogical), false)
            .With(nameof(AttributeMetadata.IsCustomAttribute), column.Name.Contains('_', StringComparison.Ordinal))
            .With(nameof(AttributeMetadata.IsManaged), true);
    }

    /// <summary>Whether a column has the options of a global choice.</summary>
    private static bool IsGlobal(MetadataModel model, Column column) => model.Choices.Any(c => ReferenceEquals(c, column.Choice));

    private static AttributeRequiredLevel RequiredLevel(Column column) => column.RequiredLevel.ToUpperInvariant() switch
    {
        "SYSTEMREQUIRED" => AttributeRequiredLevel.SystemRequired,
        "REQUIRED" or "APPLICATIONREQUIRED" => AttributeRequiredLevel.ApplicationRequired,
        "RECOMMENDED" => AttributeRequiredLevel.Recommended,
        _ => AttributeRequiredLevel.None,
    };
}
