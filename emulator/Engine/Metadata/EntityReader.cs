using System.Globalization;
using System.Xml.Linq;

namespace SocialExtension.Emulator.Metadata;

/// <summary>Reads an Entity element of customizations.xml. A table that the platform owns may come in several solutions, each with a part.</summary>
internal sealed class EntityReader(IReadOnlyDictionary<string, Choice> globalChoices)
{
    /// <summary>Types of columns that the platform has and the emulator has not.</summary>
    public static readonly IReadOnlySet<string> LeftOut = new HashSet<string> { "image", "file", "virtual", "managedproperty", "entityname" };

    /// <summary>The table, or null where the element only extends a table that another solution brought.</summary>
    public Table? Read(XElement entity)
    {
        var info = entity.Element("EntityInfo")?.Element("entity");
        var key = info?.Element("attributes")?.Elements().FirstOrDefault(a => a.Element("Type")?.Value == "primarykey");
        if (info is null || key is null) return null;
        var schema = info.Attribute("Name")!.Value;
        var table = new Table
        {
            Name = schema.ToLowerInvariant(),
            SchemaName = schema,
            Label = Label(info.Element("LocalizedNames")) ?? schema,
            PluralLabel = Label(info.Element("LocalizedCollectionNames")) ?? schema,
            EntitySet = info.Element("EntitySetName")?.Value ?? schema.ToLowerInvariant() + "s",
            Ownership = info.Element("OwnershipTypeMask")?.Value switch { "UserOwned" => Ownership.User, "OrgOwned" => Ownership.Organization, "BusinessOwned" => Ownership.Business, _ => Ownership.None },
            TypeCode = Int(entity.Element("ObjectTypeCode")),
            IsActivity = info.Element("IsActivity")?.Value == "1" && schema != "ActivityPointer",
            HasNotes = info.Element("HasRelatedNotes")?.Value == "True",
            HasActivities = info.Element("HasRelatedActivities")?.Value == "True",
            KeyName = key.Element("LogicalName")!.Value,
        };
        AddColumns(table, info);
        foreach (var alternate in info.Elements("EntityKeys").Elements("EntityKey")) table.Keys.Add(Key(alternate));
        return table;
    }

    /// <summary>Adds the columns that an element holds to a table.</summary>
    public void AddColumns(Table table, XElement info)
    {
        foreach (var attribute in info.Elements("attributes").Elements("attribute").Where(a => !LeftOut.Contains(a.Element("Type")?.Value ?? ""))) table.Add(Column(attribute));
    }

    private Column Column(XElement a)
    {
        var type = TypeOf(a.Element("Type")!.Value);
        return new Column
        {
            Name = a.Element("LogicalName")!.Value,
            SchemaName = a.Attribute("PhysicalName")!.Value,
            Label = a.Element("displaynames")?.Elements().FirstOrDefault()?.Attribute("description")?.Value ?? a.Attribute("PhysicalName")!.Value,
            Type = type,
            RequiredLevel = a.Element("RequiredLevel")?.Value ?? "none",
            ValidForCreate = a.Element("ValidForCreateApi")?.Value != "0",
            ValidForUpdate = a.Element("ValidForUpdateApi")?.Value != "0",
            ValidForRead = a.Element("ValidForReadApi")?.Value != "0",
            IsPrimaryName = (a.Element("DisplayMask")?.Value ?? "").Split('|').Contains("PrimaryName"),
            IsSecured = a.Element("IsSecured")?.Value == "1",
            MaxLength = Int(a.Element("MaxLength")),
            Format = a.Element("Format")?.Value ?? "",
            Minimum = Decimal(a.Element("MinValue")),
            Maximum = Decimal(a.Element("MaxValue")),
            Accuracy = Int(a.Element("Accuracy")) ?? 2,
            IsDateOnly = type == ColumnType.DateTime && a.Element("Behavior")?.Value == "2",
            IsTimeZoneIndependent = type == ColumnType.DateTime && a.Element("Behavior")?.Value == "3",
            Default = Int(a.Element("AppDefaultValue")) is { } value and >= 0 ? value : null,
            Choice = ChoiceOf(a),
        };
    }

    private Choice? ChoiceOf(XElement attribute)
    {
        if (attribute.Element("optionset") is { } own) return ReadChoice(own);
        var name = attribute.Element("OptionSetName")?.Value;
        return name is null ? null : globalChoices.GetValueOrDefault(name) ?? new Choice(name, []);
    }

    public static Choice ReadChoice(XElement optionset) => new(
        optionset.Attribute("Name")!.Value,
        [.. optionset.Descendants().Where(e => e.Name == "option" || e.Name == "state" || e.Name == "status").Select(o => new Option(
            int.Parse(o.Attribute("value")!.Value, CultureInfo.InvariantCulture),
            o.Elements("labels").Elements("label").ToDictionary(l => int.Parse(l.Attribute("languagecode")!.Value, CultureInfo.InvariantCulture), l => l.Attribute("description")!.Value),
            Int(o.Attribute("state")),
            Int(o.Attribute("defaultstatus")),
            o.Attribute("invariantname")?.Value))])
    {
        Label = Label(optionset.Element("displaynames")) ?? optionset.Attribute("Name")!.Value,
    };

    private static AlternateKey Key(XElement key) => new(key.Element("LogicalName")!.Value, [.. key.Element("EntityKeyAttributes")!.Elements().Select(e => e.Value)]);

    private static ColumnType TypeOf(string type) => type switch
    {
        "primarykey" => ColumnType.Key,
        "nvarchar" => ColumnType.Text,
        "ntext" => ColumnType.Memo,
        "int" => ColumnType.Integer,
        "bigint" => ColumnType.BigInteger,
        "decimal" => ColumnType.Decimal,
        "float" => ColumnType.Float,
        "money" => ColumnType.Money,
        "bit" => ColumnType.Boolean,
        "picklist" => ColumnType.Choice,
        "multiselectpicklist" => ColumnType.Choices,
        "state" => ColumnType.State,
        "status" => ColumnType.Status,
        "datetime" => ColumnType.DateTime,
        "uniqueidentifier" => ColumnType.Guid,
        "lookup" => ColumnType.Lookup,
        "customer" => ColumnType.Customer,
        "owner" => ColumnType.Owner,
        "partylist" => ColumnType.PartyList,
        _ => throw Faults.Fault.Of(Faults.FaultCode.ImportFailed, $"Unable to find attribute type by name {type}."),
    };

    private static string? Label(XElement? names) => names?.Elements().FirstOrDefault()?.Attribute("description")?.Value;

    private static int? Int(XElement? element) => int.TryParse(element?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static int? Int(XAttribute? attribute) => int.TryParse(attribute?.Value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static decimal? Decimal(XElement? element) => decimal.TryParse(element?.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : null;
}
