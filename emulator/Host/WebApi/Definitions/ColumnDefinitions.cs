using System.Text.Json.Nodes;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Host.WebApi.Definitions;

/// <summary>Columns and choices as the Web API defines them (…/webapi/reference/attributemetadata and the types that derive from it).</summary>
internal sealed class ColumnDefinitions(MetadataModel model)
{
    public IEnumerable<Definition> Of(Table table) => table.Columns.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => Of(table, c));

    public static Definition Choice(Choice choice) => new("OptionSetMetadata", ChoiceProperties(choice, isGlobal: true)) { BaseType = "OptionSetMetadataBase" };

    private Definition Of(Table table, Column column)
    {
        var kind = Kind(column);
        var properties = new JsonObject
        {
            ["MetadataId"] = MetadataId.Of("column", table.Name, column.Name).ToString(),
            ["LogicalName"] = column.Name,
            ["SchemaName"] = column.SchemaName,
            ["EntityLogicalName"] = table.Name,
            ["AttributeType"] = Type(column),
            ["AttributeTypeName"] = new JsonObject { ["Value"] = Type(column) + "Type" },
            ["AttributeOf"] = null,
            ["DisplayName"] = Labels.Of(column.Label),
            ["Description"] = Labels.Of((string?)null),
            ["IsPrimaryId"] = column.Type == ColumnType.Key,
            ["IsPrimaryName"] = column.IsPrimaryName,
            ["IsValidForCreate"] = column.ValidForCreate,
            ["IsValidForUpdate"] = column.ValidForUpdate,
            ["IsValidForRead"] = column.ValidForRead,
            ["IsSecured"] = column.IsSecured,
            ["IsLogical"] = false,
            ["IsCustomAttribute"] = column.Name.Contains('_', StringComparison.Ordinal),
            ["IsManaged"] = true,
            ["RequiredLevel"] = Labels.Managed(RequiredLevel(column), "canmodifyrequirementlevelsettings"),
            ["IsCustomizable"] = Labels.Managed(true, "iscustomizable"),
            ["HasChanged"] = null,
        };
        foreach (var (name, value) in Own(column)) properties[name] = value;
        var definition = new Definition(kind, properties) { BaseType = "AttributeMetadata" };
        if (!column.IsChoice && column.Type != ColumnType.Boolean) return definition;
        var isGlobal = model.Choices.Any(c => ReferenceEquals(c, column.Choice));
        definition.One["OptionSet"] = () => column.Choice is { } choice ? Options(table, column, choice, isGlobal) : null;
        definition.One["GlobalOptionSet"] = () => isGlobal ? Choice(column.Choice!) : null;
        return definition;
    }

    private static Definition Options(Table table, Column column, Choice choice, bool isGlobal)
    {
        if (column.Type != ColumnType.Boolean) return isGlobal ? Choice(choice) : new("OptionSetMetadata", ChoiceProperties(choice, false, table.Name, column.Name)) { BaseType = "OptionSetMetadataBase" };
        var properties = ChoiceProperties(choice, isGlobal, table.Name, column.Name);
        properties.Remove("Options");
        properties["OptionSetType"] = "Boolean";
        properties["TrueOption"] = choice.Find(1) is { } yes ? OptionProperties(yes) : null;
        properties["FalseOption"] = choice.Find(0) is { } no ? OptionProperties(no) : null;
        return new Definition("BooleanOptionSetMetadata", properties) { BaseType = "OptionSetMetadataBase" };
    }

    private static JsonObject ChoiceProperties(Choice choice, bool isGlobal, params string[] place) => new()
    {
        ["MetadataId"] = MetadataId.Of("choice", [.. place, choice.Name]).ToString(),
        ["Name"] = choice.Name,
        ["DisplayName"] = Labels.Of(choice.Label),
        ["Description"] = Labels.Of((string?)null),
        ["IsGlobal"] = isGlobal,
        ["IsCustomOptionSet"] = choice.Name.Contains('_', StringComparison.Ordinal),
        ["IsManaged"] = true,
        ["OptionSetType"] = "Picklist",
        ["Options"] = new JsonArray([.. choice.Options.Select(o => (JsonNode)OptionProperties(o))]),
        ["HasChanged"] = null,
    };

    private static JsonObject OptionProperties(Option option)
    {
        var properties = new JsonObject { ["Value"] = option.Value, ["Label"] = Labels.Of(option.Labels), ["Description"] = Labels.Of((string?)null), ["Color"] = null, ["IsManaged"] = true, ["MetadataId"] = null, ["HasChanged"] = null };
        if (option.State is { } state) properties["State"] = state;
        if (option.DefaultStatus is { } status) properties["DefaultStatus"] = status;
        if (option.InvariantName is { } name) properties["InvariantName"] = name;
        return properties;
    }

    /// <summary>What only columns of a type have.</summary>
    private static IEnumerable<(string, JsonNode?)> Own(Column column) => column.Type switch
    {
        ColumnType.Text or ColumnType.Memo => [("MaxLength", column.MaxLength), ("Format", column.Format.Length > 0 ? column.Format : "Text")],
        ColumnType.Integer or ColumnType.BigInteger => [("MinValue", column.Minimum), ("MaxValue", column.Maximum)],
        ColumnType.Decimal or ColumnType.Float or ColumnType.Money => [("MinValue", column.Minimum), ("MaxValue", column.Maximum), ("Precision", column.Accuracy)],
        ColumnType.DateTime => [("Format", column.IsDateOnly || column.Format == "date" ? "DateOnly" : "DateAndTime"), ("DateTimeBehavior", new JsonObject { ["Value"] = column.IsDateOnly ? "DateOnly" : "UserLocal" })],
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => [("Targets", new JsonArray([.. column.Targets.Select(t => (JsonNode)t)]))],
        ColumnType.Choice or ColumnType.State or ColumnType.Status => [("DefaultFormValue", column.Default ?? -1)],
        ColumnType.Boolean => [("DefaultValue", column.Default == 1)],
        _ => [],
    };

    private static string RequiredLevel(Column column) => column.RequiredLevel.ToUpperInvariant() switch
    {
        "SYSTEMREQUIRED" => "SystemRequired",
        "REQUIRED" or "APPLICATIONREQUIRED" => "ApplicationRequired",
        "RECOMMENDED" => "Recommended",
        _ => "None",
    };

    private static string Type(Column column) => column.Type switch
    {
        ColumnType.Key or ColumnType.Guid => "Uniqueidentifier",
        ColumnType.Text => "String",
        ColumnType.BigInteger => "BigInt",
        ColumnType.Float => "Double",
        ColumnType.Choice => "Picklist",
        _ => column.Type.ToString(),
    };

    private static string Kind(Column column) => column.Type switch
    {
        ColumnType.Key or ColumnType.Guid => "UniqueIdentifierAttributeMetadata",
        ColumnType.Customer or ColumnType.Owner or ColumnType.PartyList => "LookupAttributeMetadata",
        _ => Type(column) + "AttributeMetadata",
    };
}
