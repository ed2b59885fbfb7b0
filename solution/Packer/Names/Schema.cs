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

    /// <summary>A choice that belongs to one table is named after both: ConversationState.</summary>
    private static IEnumerable<ChoiceNames> LocalChoices(XElement entity, string prefix) =>
        from column in entity.Descendants("attribute")
        where column.Element("Type")!.Value == "picklist" && column.Element("optionset") is not null && column.Attribute("PhysicalName")!.Value.StartsWith(prefix, StringComparison.Ordinal)
        select Choice(column.Element("optionset")!, Identifier.Pascal(entity.Element("Name")!.Attribute("LocalizedName")!.Value) + column.Attribute("PhysicalName")!.Value[prefix.Length..]);

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
            [.. columns.Where(c => c != key).Select(c => new ColumnName(Identifier.Column(c.Attribute("PhysicalName")!.Value, prefix), c.Element("LogicalName")!.Value, c.Element("Type")!.Value))]);
    }
}

/// <param name="Name">What code calls it.</param>
/// <param name="Logical">What the platform calls it.</param>
/// <param name="Type">The type as the XML has it.</param>
internal sealed record ColumnName(string Name, string Logical, string Type);

internal sealed record ChoiceNames(string Name, IReadOnlyList<OptionName> Options);

internal sealed record OptionName(string Label, int Value)
{
    public string Name => Identifier.Pascal(Label);
}
