using Microsoft.Xrm.Sdk;

namespace SocialExtension.Emulator.Tests.Support;

/// <summary>The tables that most tests work with: one with a column of each type, and others that hang on it in each way.</summary>
internal static class Things
{
    public const string Thing = "test_thing";
    public const int Red = 1;
    public const int Green = 2;
    public const int Blue = 3;

    public static Package Package() => new Package("Things")
        .Choice("test_colour", (Red, "Red"), (Green, "Green"), (Blue, "Blue"))
        .Table(TableXml.Table("test_Thing", "UserOwned", isActivity: false, hasRelated: true, Columns()).WithKey("test_code_key", "test_code").WithKey("test_place_key", "test_int", "test_colour"))
        .Table(TableXml.Table("test_Part", TableXml.Column("lookup", "test_ThingId")))
        .Table(TableXml.Table("test_Label", TableXml.Column("lookup", "test_ThingId")))
        .Table(TableXml.Table("test_Lock", TableXml.Column("lookup", "test_ThingId")))
        .Table(TableXml.Table("test_Setting", "OrgOwned", isActivity: false, hasRelated: false))
        .Table(TableXml.Table("test_Call", "UserOwned", isActivity: true, hasRelated: false, TableXml.Column("nvarchar", "test_Line", Max(20))))
        .Relationship(TableXml.OneToMany("test_thing_parent", "test_Thing", "test_ParentId", "test_Thing", "NoCascade"))
        .Relationship(TableXml.OneToMany("test_thing_contact", "test_Thing", "test_ContactId", "Contact", "RemoveLink"))
        .Relationship(TableXml.OneToMany("test_thing_customer_account", "test_Thing", "test_CustomerId", "Account", "RemoveLink", "test_CustomerId_account"))
        .Relationship(TableXml.OneToMany("test_thing_customer_contact", "test_Thing", "test_CustomerId", "Contact", "RemoveLink", "test_CustomerId_contact"))
        .Relationship(TableXml.OneToMany("test_thing_parts", "test_Part", "test_ThingId", "test_Thing", "Cascade"))
        .Relationship(TableXml.OneToMany("test_thing_labels", "test_Label", "test_ThingId", "test_Thing", "RemoveLink"))
        .Relationship(TableXml.OneToMany("test_thing_locks", "test_Lock", "test_ThingId", "test_Thing", "Restrict"))
        .Relationship(TableXml.ManyToMany("test_thing_people", "test_Thing", "Contact"))
        .Profile("Secrets", Thing, "test_secret");

    /// <summary>A thing with these columns, each named without its prefix.</summary>
    public static Entity New(string name, params (string Column, object? Value)[] columns)
    {
        var row = new Entity(Thing) { ["test_name"] = name };
        foreach (var (column, value) in columns) row["test_" + column] = value;
        return row;
    }

    private static System.Xml.Linq.XElement[] Columns() =>
    [
        TableXml.Column("nvarchar", "test_Code", Max(20)),
        TableXml.Column("nvarchar", "test_Text", Max(50)),
        TableXml.Column("ntext", "test_Memo", Max(2000)),
        TableXml.Column("int", "test_Int", E("MinValue", -1000), E("MaxValue", 1000)),
        TableXml.Column("decimal", "test_Decimal", E("MinValue", -100000000000), E("MaxValue", 100000000000), E("Accuracy", 4)),
        TableXml.Column("float", "test_Float", E("MinValue", -1000), E("MaxValue", 1000), E("Accuracy", 5)),
        TableXml.Column("money", "test_Money", E("MinValue", 0), E("MaxValue", 100000000000000), E("Accuracy", 2)),
        TableXml.Column("bit", "test_Flag", E("AppDefaultValue", 0), new System.Xml.Linq.XElement("optionset", new System.Xml.Linq.XAttribute("Name", "test_thing_flag"), TableXml.Options([(1, "Yes"), (0, "No")]))),
        TableXml.Column("picklist", "test_Colour", E("OptionSetName", "test_colour")),
        TableXml.Column("picklist", "test_Shade", E("AppDefaultValue", Green), E("OptionSetName", "test_colour")),
        TableXml.Column("multiselectpicklist", "test_Many", E("OptionSetName", "test_colour")),
        TableXml.Column("datetime", "test_When", E("Format", "datetime"), E("Behavior", 1)),
        TableXml.Column("datetime", "test_Day", E("Format", "date"), E("Behavior", 2)),
        TableXml.Column("datetime", "test_Clock", E("Format", "datetime"), E("Behavior", 3)),
        TableXml.Column("uniqueidentifier", "test_Guid"),
        TableXml.Column("lookup", "test_ParentId"),
        TableXml.Column("lookup", "test_ContactId"),
        TableXml.Column("customer", "test_CustomerId"),
        TableXml.Column("nvarchar", "test_Secret", Max(100), E("IsSecured", 1)),
        TableXml.Column("nvarchar", "test_Fixed", Max(100), E("ValidForUpdateApi", 0)),
        TableXml.Column("nvarchar", "test_Needed", Max(100), E("RequiredLevel", "systemrequired")),
    ];

    private static System.Xml.Linq.XElement E(string name, object value) => new(name, value);

    private static System.Xml.Linq.XElement Max(int length) => E("MaxLength", length);
}
