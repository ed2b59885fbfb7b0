using System.Xml.Linq;

namespace SocialExtension.Emulator.Metadata;

/// <summary>Builds the model from the customizations of all imported solutions, in the order of import.</summary>
internal static class MetadataBuilder
{
    /// <summary>Codes of tables that solutions bring start here, as on the platform.</summary>
    private const int FirstCustomTypeCode = 10_100;

    public static MetadataModel Build(IEnumerable<XElement> customizations)
    {
        var all = customizations.ToList();
        var choices = all.SelectMany(c => c.Elements("optionsets").Elements("optionset")).Select(EntityReader.ReadChoice).GroupBy(c => c.Name).ToDictionary(g => g.Key, g => g.Last());
        var tables = new Dictionary<string, Table>(StringComparer.Ordinal);
        var reader = new EntityReader(choices);
        foreach (var entity in all.SelectMany(c => c.Elements("Entities").Elements("Entity"))) AddTable(tables, reader, entity);
        foreach (var table in tables.Values) PlatformColumns.Add(table, tables.GetValueOrDefault(Table.ActivityPointer));
        foreach (var relationship in all.SelectMany(c => c.Elements("EntityRelationships").Elements("EntityRelationship"))) RelationshipReader.Add(relationship, tables);
        AddIntersects(tables);
        PlatformRelationships.Add(tables);
        AssignTypeCodes(tables.Values);
        return new MetadataModel(tables.Values, choices.Values);
    }

    private static void AddTable(Dictionary<string, Table> tables, EntityReader reader, XElement entity)
    {
        if (reader.Read(entity) is { } table)
        {
            tables[table.Name] = table;
            return;
        }

        var info = entity.Element("EntityInfo")?.Element("entity");
        var name = entity.Element("Name")!.Value.ToLowerInvariant();
        if (info is null) return;
        if (!tables.TryGetValue(name, out var existing)) throw Faults.Fault.UnknownTable(name);
        reader.AddColumns(existing, info);
    }

    private static void AddIntersects(Dictionary<string, Table> tables)
    {
        foreach (var relationship in tables.Values.SelectMany(t => t.ManyToMany).DistinctBy(m => m.Name).ToList())
        {
            if (tables.ContainsKey(relationship.Intersect)) continue;
            var key = relationship.Intersect + "id";
            var table = new Table { Name = relationship.Intersect, SchemaName = relationship.Intersect, Label = relationship.Intersect, PluralLabel = relationship.Intersect, EntitySet = relationship.Intersect + "collection", Ownership = Ownership.None, IsIntersect = true, KeyName = key };
            table.Add(new Column { Name = key, SchemaName = key, Label = key, Type = ColumnType.Key });
            foreach (var side in new[] { relationship.First, relationship.Second })
            {
                var column = tables[side].KeyName;
                table.Add(new Column { Name = column, SchemaName = column, Label = column, Type = ColumnType.Guid });
            }

            tables[table.Name] = table;
        }
    }

    private static void AssignTypeCodes(IEnumerable<Table> tables)
    {
        var next = FirstCustomTypeCode;
        foreach (var table in tables.OrderBy(t => t.Name, StringComparer.Ordinal)) table.TypeCode ??= next++;
    }
}
