using System.Xml.Linq;

namespace SocialExtension.Emulator.Tests.Support;

/// <summary>Tables, columns and relationships as customizations.xml has them, cut down to what an import reads.</summary>
internal static class TableXml
{
    /// <summary>A table that a user or a team owns, with a primary name, state and status reason.</summary>
    public static XElement Table(string schema, params XElement[] columns) => Table(schema, "UserOwned", isActivity: false, hasRelated: false, columns);

    public static XElement Table(string schema, string ownership, bool isActivity, bool hasRelated, params XElement[] columns)
    {
        var name = schema.ToLowerInvariant();
        var key = isActivity ? "ActivityId" : schema + "Id";
        var own = new List<XElement> { Column("primarykey", key, new XElement("RequiredLevel", "systemrequired")) };
        if (!isActivity) own.Add(Column("nvarchar", "test_Name", new XElement("MaxLength", 100), new XElement("DisplayMask", "PrimaryName|ValidForForm")));
        if (ownership == "UserOwned" && !isActivity) own.AddRange([State(name), Status(name)]);
        return new XElement(
            "Entity",
            new XElement("Name", new XAttribute("LocalizedName", schema), schema),
            new XElement(
                "EntityInfo",
                new XElement(
                    "entity",
                    new XAttribute("Name", schema),
                    Names("LocalizedNames", "LocalizedName", schema),
                    Names("LocalizedCollectionNames", "LocalizedCollectionName", schema + "s"),
                    new XElement("attributes", own.Concat(columns)),
                    new XElement("EntitySetName", name + "s"),
                    new XElement("OwnershipTypeMask", ownership),
                    new XElement("IsActivity", isActivity ? 1 : 0),
                    hasRelated ? [new XElement("HasRelatedNotes", "True"), new XElement("HasRelatedActivities", "True")] : Array.Empty<XElement>())));
    }

    /// <summary>A table that another solution brings, with columns that this one adds.</summary>
    public static XElement Extension(string schema, params XElement[] columns) => new(
        "Entity",
        new XElement("Name", new XAttribute("LocalizedName", schema), schema),
        new XElement("EntityInfo", new XElement("entity", new XAttribute("Name", schema), new XElement("attributes", columns))));

    /// <summary>Adds an alternate key to a table.</summary>
    public static XElement WithKey(this XElement entity, string name, params string[] columns)
    {
        entity.Descendants("attributes").Single().AddAfterSelf(new XElement("EntityKeys", new XElement("EntityKey", new XElement("LogicalName", name), new XElement("EntityKeyAttributes", columns.Select(c => new XElement("AttributeName", c))))));
        return entity;
    }

    /// <summary>Lets people put notes and activities on a table's rows.</summary>
    public static XElement WithNotes(this XElement entity)
    {
        entity.Descendants("entity").Single().Add(new XElement("HasRelatedNotes", "True"), new XElement("HasRelatedActivities", "True"));
        return entity;
    }

    public static XElement Column(string type, string schema, params object[] more) => new(
        "attribute",
        new XAttribute("PhysicalName", schema),
        new XElement("Type", type),
        new XElement("Name", schema.ToLowerInvariant()),
        new XElement("LogicalName", schema.ToLowerInvariant()),
        new XElement("IsCustomField", schema.Contains('_', StringComparison.Ordinal) ? 1 : 0),
        more,
        new XElement("displaynames", new XElement("displayname", new XAttribute("description", schema), new XAttribute("languagecode", 1033))));

    public static XElement OneToMany(string name, string child, string column, string parent, string delete, string? navigation = null) => XElement.Parse($"""
        <EntityRelationship Name="{name}"><EntityRelationshipType>OneToMany</EntityRelationshipType><IsHierarchical>{(child == parent ? 1 : 0)}</IsHierarchical>
          <ReferencingEntityName>{child}</ReferencingEntityName><ReferencedEntityName>{parent}</ReferencedEntityName>
          <CascadeDelete>{delete}</CascadeDelete>{Follows(delete)}<ReferencingAttributeName>{column}</ReferencingAttributeName>
          <EntityRelationshipRoles>
            <EntityRelationshipRole><NavigationPropertyName>{navigation ?? column}</NavigationPropertyName><RelationshipRoleType>1</RelationshipRoleType></EntityRelationshipRole>
            <EntityRelationshipRole><NavigationPropertyName>{name}</NavigationPropertyName><RelationshipRoleType>0</RelationshipRoleType></EntityRelationshipRole>
          </EntityRelationshipRoles></EntityRelationship>
        """);

    /// <summary>What goes with its parent follows it in everything.</summary>
    private static string Follows(string delete) => string.Concat(new[] { "Assign", "Share", "Unshare" }.Select(w => $"<Cascade{w}>{(delete == "Cascade" ? delete : "NoCascade")}</Cascade{w}>"));

    public static XElement ManyToMany(string name, string first, string second) => XElement.Parse($"""
        <EntityRelationship Name="{name}"><EntityRelationshipType>ManyToMany</EntityRelationshipType>
          <FirstEntityName>{first}</FirstEntityName><SecondEntityName>{second}</SecondEntityName><IntersectEntityName>{name}</IntersectEntityName></EntityRelationship>
        """);

    public static XElement Options(IEnumerable<(int Value, string Label)> options) => new("options", options.Select(o => new XElement("option", new XAttribute("value", o.Value), Labels(o.Label))));

    public static XElement State(string table) => Column("state", "statecode", new XElement("ValidForCreateApi", 0), new XElement(
        "optionset",
        new XAttribute("Name", table + "_statecode"),
        new XElement(
            "states",
            new XElement("state", new XAttribute("value", 0), new XAttribute("defaultstatus", 1), new XAttribute("invariantname", "Active"), Labels("Active")),
            new XElement("state", new XAttribute("value", 1), new XAttribute("defaultstatus", 2), new XAttribute("invariantname", "Inactive"), Labels("Inactive")))));

    /// <summary>Two reasons for each state.</summary>
    public static XElement Status(string table) => Column("status", "statuscode", new XElement(
        "optionset",
        new XAttribute("Name", table + "_statuscode"),
        new XElement(
            "statuses",
            new[] { (1, 0, "Active"), (3, 0, "Waiting"), (2, 1, "Inactive"), (4, 1, "Withdrawn") }.Select(s => new XElement("status", new XAttribute("value", s.Item1), new XAttribute("state", s.Item2), Labels(s.Item3))))));

    private static XElement Labels(string label) => new("labels", new XElement("label", new XAttribute("description", label), new XAttribute("languagecode", 1033)));

    private static XElement Names(string list, string item, string name) => new(list, new XElement(item, new XAttribute("description", name), new XAttribute("languagecode", 1033)));
}
