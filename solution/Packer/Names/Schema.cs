using System.Globalization;
using System.Xml.Linq;

namespace SocialExtension.Packing.Names;

/// <summary>What code needs to know of the schema: tables with their columns, choices with their values, Custom APIs with their parameters.</summary>
internal sealed record Schema(IReadOnlyList<TableNames> Tables, IReadOnlyList<ChoiceNames> Choices, IReadOnlyList<ApiNames> Apis)
{
    public static Schema Read(SolutionTree tree)
    {
        var prefix = tree.Xml("Other/Solution.xml").Descendants("CustomizationPrefix").First().Value + "_";
        var entities = tree.Folders("Entities").Select(f => tree.Xml($"Entities/{f}/Entity.xml")).Where(e => e.Element("Name")!.Value.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        var global = tree.Files("OptionSets", "*.xml").Select(tree.Xml).Select(o => Choice(o, Identifier.Pascal(o.Attribute("Name")!.Value[prefix.Length..])));
        return new Schema(
            [.. entities.Select(e => TableNames.Read(e, prefix))],
            [.. global.Concat(entities.SelectMany(e => LocalChoices(e, prefix)))],
            [.. tree.Folders("customapis").Select(f => ApiNames.Read(tree, f, prefix))]);
    }

    private static IEnumerable<ChoiceNames> LocalChoices(XElement entity, string prefix) =>
        from column in entity.Descendants("attribute")
        where column.Element("optionset") is not null
        let name = ChoiceNames.NameOf(entity, column, prefix)
        where name is not null
        select Choice(column.Element("optionset")!, name);

    private static ChoiceNames Choice(XElement optionset, string name) => new(name, [.. optionset.Descendants("option").Select(o => new OptionName(
        o.Descendants("label").First().Attribute("description")!.Value,
        int.Parse(o.Attribute("value")!.Value, CultureInfo.InvariantCulture)))]);
}

internal sealed record TableNames(string Name, string Logical, string Key, IReadOnlyList<ColumnName> Columns)
{
    public static TableNames Read(XElement entity, string prefix)
    {
        var columns = entity.Descendants("attribute").ToList();
        var key = columns.First(c => c.Element("Type")!.Value == "primarykey");
        return new TableNames(
            Identifier.Pascal(entity.Element("Name")!.Attribute("LocalizedName")!.Value),
            entity.Element("Name")!.Value.ToLowerInvariant(),
            key.Element("LogicalName")!.Value,
            [.. columns.Where(c => c != key).Select(c => ColumnName.Read(entity, c, prefix))]);
    }
}

/// <param name="Name">What code calls it.</param>
/// <param name="Logical">What the platform calls it.</param>
/// <param name="Type">The type as the XML has it.</param>
/// <param name="Choice">What its choice is called; null where it has none of ours.</param>
/// <param name="IsReadOnly">Whether only the platform writes it.</param>
internal sealed record ColumnName(string Name, string Logical, string Type, string? Choice, bool IsReadOnly)
{
    public static ColumnName Read(XElement entity, XElement column, string prefix) => new(
        Identifier.Column(column.Attribute("PhysicalName")!.Value, prefix),
        column.Element("LogicalName")!.Value,
        column.Element("Type")!.Value,
        ChoiceNames.NameOf(entity, column, prefix),
        column.Element("ValidForCreateApi")?.Value == "0" && column.Element("ValidForUpdateApi")?.Value == "0");
}

internal sealed record ChoiceNames(string Name, IReadOnlyList<OptionName> Options)
{
    /// <summary>A choice that belongs to one table is named after both: ConversationState. The platform's own choices have no name here.</summary>
    public static string? NameOf(XElement entity, XElement column, string prefix)
    {
        var physical = column.Attribute("PhysicalName")!.Value;
        if (column.Element("Type")!.Value != "picklist" || !physical.StartsWith(prefix, StringComparison.Ordinal)) return null;
        return column.Element("OptionSetName")?.Value is { } global
            ? global.StartsWith(prefix, StringComparison.Ordinal) ? Identifier.Pascal(global[prefix.Length..]) : null
            : Identifier.Pascal(entity.Element("Name")!.Attribute("LocalizedName")!.Value) + physical[prefix.Length..];
    }
}

internal sealed record OptionName(string Label, int Value)
{
    public string Name => Identifier.Pascal(Label);
}
