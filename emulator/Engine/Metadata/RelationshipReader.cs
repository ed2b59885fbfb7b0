using System.Xml.Linq;

namespace SocialExtension.Emulator.Metadata;

/// <summary>Reads EntityRelationship elements of customizations.xml.</summary>
internal static class RelationshipReader
{
    /// <summary>Ties a relationship to the tables that it joins; one whose tables are not here is left out.</summary>
    public static void Add(XElement xml, IReadOnlyDictionary<string, Table> tables)
    {
        if (xml.Element("EntityRelationshipType")?.Value == "ManyToMany") AddManyToMany(xml, tables);
        else AddOneToMany(xml, tables);
    }

    private static void AddOneToMany(XElement xml, IReadOnlyDictionary<string, Table> tables)
    {
        var referencing = xml.Element("ReferencingEntityName")!.Value.ToLowerInvariant();
        var referenced = xml.Element("ReferencedEntityName")!.Value.ToLowerInvariant();
        var column = xml.Element("ReferencingAttributeName")!.Value.ToLowerInvariant();
        if (!tables.TryGetValue(referencing, out var child) || child.Find(column) is not { IsLookup: true } lookup) return;
        // "Owner" stands for the two tables that can own.
        foreach (var target in referenced == "owner" ? ["systemuser", "team"] : new[] { referenced })
        {
            if (!tables.TryGetValue(target, out var parent)) continue;
            if (!lookup.Targets.Contains(target)) lookup.Targets.Add(target);
            var name = xml.Attribute("Name")!.Value;
            var relationship = new Relationship(name, referencing, column, target, Navigation(xml, child, lookup, target), Role(xml, "0") ?? name, Delete(xml), Rows(xml, "CascadeAssign"), Rows(xml, "CascadeShare"), Rows(xml, "CascadeUnshare")) { IsHierarchical = xml.Element("IsHierarchical")?.Value is "1" or "true" };
            if (child.ManyToOne.Any(r => r.Name == name && r.Referenced == target)) continue;
            child.ManyToOne.Add(relationship);
            parent.OneToMany.Add(relationship);
        }
    }

    /// <summary>
    /// The name that the solution gives; without one, the platform's: regarding of an activity is called after target and activity,
    /// system lookups by their column.
    /// </summary>
    private static string Navigation(XElement xml, Table child, Column lookup, string target) =>
        Role(xml, "1") ?? (lookup.Name == "regardingobjectid" && child.IsActivity ? $"regardingobjectid_{target}_{child.Name}"
            : lookup.Name is "objectid" ? $"objectid_{target}" : lookup.Name);

    private static string? Role(XElement xml, string type) =>
        xml.Elements("EntityRelationshipRoles").Elements().FirstOrDefault(r => r.Element("RelationshipRoleType")?.Value == type)?.Element("NavigationPropertyName")?.Value;

    private static CascadeDelete Delete(XElement xml) => Enum.TryParse<CascadeDelete>(xml.Element("CascadeDelete")?.Value, out var delete) ? delete : CascadeDelete.NoCascade;

    private static CascadeRows Rows(XElement xml, string what) => Enum.TryParse<CascadeRows>(xml.Element(what)?.Value, out var rows) ? rows : CascadeRows.NoCascade;

    private static void AddManyToMany(XElement xml, IReadOnlyDictionary<string, Table> tables)
    {
        var relationship = new ManyToMany(
            xml.Attribute("Name")!.Value,
            xml.Element("FirstEntityName")!.Value.ToLowerInvariant(),
            xml.Element("SecondEntityName")!.Value.ToLowerInvariant(),
            xml.Element("IntersectEntityName")!.Value.ToLowerInvariant());
        foreach (var name in new[] { relationship.First, relationship.Second }.Distinct())
        {
            if (tables.TryGetValue(name, out var table) && table.ManyToMany.All(m => m.Name != relationship.Name)) table.ManyToMany.Add(relationship);
        }
    }
}
