using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries;

/// <summary>Turns FetchXML into the tree (learn.microsoft.com/power-apps/developer/data-platform/fetchxml).</summary>
internal sealed class FromFetchXml(MetadataModel model)
{
    private readonly Dictionary<string, Table> aliases = new(StringComparer.Ordinal);
    private int unnamed;

    public Select Translate(string xml)
    {
        var fetch = Parse(xml);
        if (Flag(fetch, "aggregate")) throw Fault.NotSupported("aggregates in FetchXML");
        var entity = fetch.Element("entity") ?? throw Fault.Of(FaultCode.InvalidFetchXml, "Malformed FetchXml: <fetch> has no <entity>.");
        var table = model.Table(Required(entity, "name"));
        aliases[Select.RootAlias] = table;
        aliases[table.Name] = table;
        var select = new Select(table) { Distinct = Flag(fetch, "distinct"), Top = Number(fetch, "top"), Page = Number(fetch, "page") ?? 1, PageSize = Math.Min(Number(fetch, "count") ?? Select.LargestPage, Select.LargestPage), CountTotal = Flag(fetch, "returntotalrecordcount") };
        select.Columns.AddRange(Columns(entity, table, alias: null));
        if (!select.Distinct && select.Columns.All(c => c.Column != table.Key)) select.Columns.Insert(0, new SelectedColumn(table.Key, table.KeyName, false));
        foreach (var link in entity.Elements("link-entity")) select.Links.Add(Link(link, table));
        select.Where = Filters(entity, table, Select.RootAlias);
        select.Orders.AddRange(entity.Elements("order").Select(o => Order(o, table, Select.RootAlias)));
        foreach (var link in entity.Descendants("link-entity")) select.Orders.AddRange(link.Elements("order").Select(o => Order(o, aliases[AliasOf(link)], AliasOf(link))));
        return select;
    }

    private static XElement Parse(string xml)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
            using var reader = XmlReader.Create(new StringReader(xml), settings);
            var root = XDocument.Load(reader).Root!;
            return root.Name == "fetch" ? root : throw Fault.Of(FaultCode.InvalidFetchXml, "Malformed FetchXml: the root is not <fetch>.");
        }
        catch (XmlException e)
        {
            throw Fault.Of(FaultCode.InvalidFetchXml, $"Malformed FetchXml: {e.Message}");
        }
    }

    private static IEnumerable<SelectedColumn> Columns(XElement entity, Table table, string? alias)
    {
        var named = entity.Elements("attribute").ToList();
        var all = entity.Element("all-attributes") is not null || (alias is null && named.Count == 0);
        if (all) return table.Columns.Where(c => c.ValidForRead && c.Type != ColumnType.PartyList).Select(c => new SelectedColumn(c, Name(c, alias), alias is not null));
        return named.Select(a =>
        {
            var column = MetadataModel.Column(table, Required(a, "name"));
            var own = a.Attribute("alias")?.Value;
            return new SelectedColumn(column, own ?? Name(column, alias), own is not null || alias is not null);
        }).Where(c => c.Column.Type != ColumnType.PartyList).DistinctBy(c => c.Name);
    }

    private static string Name(Column column, string? alias) => alias is null ? column.Name : $"{alias}.{column.Name}";

    private Link Link(XElement link, Table parent)
    {
        var table = model.Table(Required(link, "name"));
        var alias = link.Attribute("alias")?.Value ?? $"{table.Name}{++unnamed}";
        link.SetAttributeValue("alias", alias);
        if (!aliases.TryAdd(alias, table)) throw Fault.Of(0x80041130, "FetchXML should have unique aliases.");
        var join = (link.Attribute("link-type")?.Value ?? "inner") switch
        {
            "inner" or "natural" => JoinOperator.Inner,
            "outer" => JoinOperator.LeftOuter,
            "exists" => JoinOperator.Exists,
            "in" => JoinOperator.In,
            var other => throw Fault.NotSupported($"the link type '{other}'"),
        };
        var result = new Link(table, alias, MetadataModel.Column(table, Required(link, "from")), MetadataModel.Column(parent, Required(link, "to")), join);
        if (!result.IsExistence && (link.Element("attribute") ?? link.Element("all-attributes")) is not null) result.Columns.AddRange(Columns(link, table, alias));
        foreach (var nested in link.Elements("link-entity")) result.Links.Add(Link(nested, table));
        result.Where = Filters(link, table, alias);
        return result;
    }

    private static string AliasOf(XElement link) => link.Attribute("alias")!.Value;

    private Order Order(XElement order, Table table, string alias)
    {
        if (order.Attribute("entityname")?.Value is { } named) (table, alias) = (ByAlias(named), named);
        return new Order(alias, MetadataModel.Column(table, Required(order, "attribute")), Flag(order, "descending"));
    }

    private Filter? Filters(XElement parent, Table table, string alias)
    {
        var filters = parent.Elements("filter").Select(f => Filter(f, table, alias)).OfType<Filter>().ToList();
        return filters.Count == 0 ? null : new Combined(LogicalOperator.And, filters);
    }

    private Filter? Filter(XElement filter, Table table, string alias)
    {
        if (filter.Element("link-entity") is not null) throw Fault.NotSupported("any and all joins inside a filter");
        var parts = filter.Elements().Select(e => e.Name.LocalName == "filter" ? Filter(e, table, alias) : Condition(e, table, alias)).OfType<Filter>().ToList();
        var either = filter.Attribute("type")?.Value == "or";
        return parts.Count == 0 ? null : new Combined(either ? LogicalOperator.Or : LogicalOperator.And, parts);
    }

    private Condition Condition(XElement condition, Table table, string alias)
    {
        if (condition.Attribute("valueof") is not null) throw Fault.NotSupported("conditions that compare columns");
        if (condition.Attribute("entityname")?.Value is { } named) (table, alias) = (ByAlias(named), named == table.Name ? alias : named);
        var values = condition.Attribute("value") is { } single ? [single.Value] : condition.Elements("value").Select(v => (object)v.Value).ToArray();
        return new Condition(alias, MetadataModel.Column(table, Required(condition, "attribute")), FetchOperators.Find(Required(condition, "operator")), values);
    }

    private Table ByAlias(string alias) => aliases.GetValueOrDefault(alias) ?? throw Fault.Of(FaultCode.UnknownAlias, $"No alias for the given entity in the condition was found: {alias}.");

    private static string Required(XElement element, string name) =>
        element.Attribute(name)?.Value ?? throw Fault.Of(FaultCode.InvalidFetchXml, $"Malformed FetchXml: <{element.Name.LocalName}> has no '{name}'.");

    private static bool Flag(XElement element, string name) => element.Attribute(name)?.Value is "true" or "1";

    private static int? Number(XElement element, string name) => element.Attribute(name)?.Value is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw Fault.Of(FaultCode.InvalidFetchXml, $"Malformed FetchXml: '{name}' is '{text}'.");
}
