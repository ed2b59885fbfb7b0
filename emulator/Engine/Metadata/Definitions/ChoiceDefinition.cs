using Microsoft.Xrm.Sdk.Metadata;

namespace SocialExtension.Emulator.Metadata.Definitions;

/// <summary>Choices as the platform defines them (learn.microsoft.com/power-apps/developer/data-platform/work-choice-columns).</summary>
public static class ChoiceDefinition
{
    /// <summary>A choice that columns of several tables share.</summary>
    public static OptionSetMetadata Global(Choice choice) => Known(new OptionSetMetadata(Options(choice)) { OptionSetType = OptionSetType.Picklist }, choice, place: null);

    /// <summary>The options of a column.</summary>
    internal static OptionSetMetadata Of(Table table, Column column, bool isGlobal)
    {
        var choice = column.Choice!;
        if (isGlobal) return Global(choice);
        var type = column.Type switch { ColumnType.State => OptionSetType.State, ColumnType.Status => OptionSetType.Status, _ => OptionSetType.Picklist };
        return Known(new OptionSetMetadata(Options(choice)) { OptionSetType = type }, choice, [table.Name, column.Name]);
    }

    /// <summary>The two options of a yes/no column.</summary>
    internal static BooleanOptionSetMetadata YesNo(Table table, Column column, bool isGlobal)
    {
        var choice = column.Choice!;
        var both = new BooleanOptionSetMetadata(choice.Find(1) is { } yes ? Of(yes) : null, choice.Find(0) is { } no ? Of(no) : null) { OptionSetType = OptionSetType.Boolean };
        return Known(both, choice, isGlobal ? null : [table.Name, column.Name]);
    }

    private static T Known<T>(T definition, Choice choice, string[]? place)
        where T : OptionSetMetadataBase
    {
        definition.MetadataId = MetadataId.Of("choice", [.. place ?? [], choice.Name]);
        definition.Name = choice.Name;
        definition.DisplayName = Texts.Of(choice.Label);
        definition.Description = Texts.None;
        definition.IsGlobal = place is null;
        definition.IsCustomOptionSet = choice.Name.Contains('_', StringComparison.Ordinal);
        definition.IsCustomizable = Texts.Managed("iscustomizable");
        return definition.With(nameof(OptionSetMetadataBase.IsManaged), true);
    }

    private static OptionMetadataCollection Options(Choice choice) => new([.. choice.Options.Select(Of)]);

    private static OptionMetadata Of(Option option)
    {
        var definition = option switch
        {
            { State: { } state } => new StatusOptionMetadata(option.Value, state),
            { DefaultStatus: { } status } => new StateOptionMetadata { Value = option.Value, DefaultStatus = status, InvariantName = option.InvariantName },
            _ => new OptionMetadata(option.Value),
        };
        (definition.Label, definition.Description) = (Texts.Of(option.Labels), Texts.None);
        return definition.With(nameof(OptionMetadata.IsManaged), true);
    }
}
