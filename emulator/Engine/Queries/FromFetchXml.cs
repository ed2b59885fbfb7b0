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
    private const int DeepestNesting = 200;
    private QueryAliases aliases = null!;
    private bool isAggregate;

    public Select Translate(string xml)
    {
        var fetch = Parse(xml);
        if (fetch.Attribute("datasource") is not null) throw Fault.NotSupported("other data sources in FetchXML");
        var entity = fetch.Element("entity") ?? throw Fault.Of(FaultCode.InvalidFetchXml, "Malformed FetchXml: <fetch> has no <entity>.");
        var table = model.Table(Required(entity, "name"));
        aliases = new QueryAliases(table);
        isAggregate = Flag(fetch, "aggregate");
        var select = new Select(table) { Distinct = Flag(fetch, "distinct"), ChoicesByNumber = Flag(fetch, "useraworderby"), CountTotal = Flag(fetch, "returntotalrecordcount") };
        Paging(select, fetch);
        select.Columns.AddRange(Columns(entity, table, alias: null));
        if (!isAggregate && !select.Distinct && select.Columns.All(c => c.Column != table.Key)) select.Columns.Insert(0, new SelectedColumn(table.Key, table.KeyName, false));
        foreach (var link in entity.Elements("link-entity")) select.Links.Add(Link(link, table));
        select.Where = Filters(entity, table, Select.RootAlias);
        if (isAggregate)
        {
            select.AggregateLimit = Math.Min(Number(fetch, "aggregatelimit") ?? Select.MostAggregated, Select.MostAggregated);
            select.Orders.AddRange(FetchAggregate.Orders(fetch, select));
            return select;
        }

        select.Orders.AddRange(entity.Elements("order").Select(o => Order(o, table, Select.RootAlias)));
        foreach (var link in entity.Descendants("link-entity")) select.Orders.AddRange(link.Elements("order").Select(o => Order(o, model.Table(Required(link, "name")), Required(link, "alias"))));
        return select;
    }

    private static void Paging(Select select, XElement fetch)
    {
        select.Top = Number(fetch, "top");
        if (select.Top > Select.LargestPage) throw Fault.Of(FaultCode.InvalidFetchXml, $"Malformed FetchXml: 'top' is more than {Select.LargestPage}.");
        if (select.Top is not null && (fetch.Attribute("page") ?? fetch.Attribute("count") ?? fetch.Attribute("returntotalrecordcount")) is { } other) throw Fault.Of(FaultCode.InvalidFetchXml, $"Malformed FetchXml: 'top' can't be used together with '{other.Name}'.");
        select.TakePage(Number(fetch, "page") ?? 1, Number(fetch, "count") ?? Select.LargestPage, fetch.Attribute("paging-cookie")?.Value);
    }

    private static XElement Parse(string xml)
    {
        try
        {
            DemandShallow(xml);
            using var reader = Reader(xml);
            var root = XDocument.Load(reader).Root!;
            return root.Name == "fetch" ? root : throw Fault.Of(FaultCode.InvalidFetchXml, "Malformed FetchXml: the root is not <fetch>.");
        }
        catch (XmlException e)
        {
            throw Fault.Of(FaultCode.InvalidFetchXml, $"Malformed FetchXml: {e.Message}");
        }
    }

    private static XmlReader Reader(string xml) => XmlReader.Create(new StringReader(xml), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });

    /// <summary>Each level of nesting is a level of calls here: no query needs thousands.</summary>
    private static void DemandShallow(string xml)
    {
        using var reader = Reader(xml);
        while (reader.Read())
        {
            if (reader.Depth > DeepestNesting) throw Fault.Of(FaultCode.InvalidFetchXml, $"Malformed FetchXml: it nests deeper than {DeepestNesting} levels.");
        }
    }

    private IEnumerable<SelectedColumn> Columns(XElement entity, Table table, string? alias)
    {
        if (isAggregate) return FetchAggregate.Columns(entity, table);
        var named = entity.Elements("attribute").ToList();
        var all = entity.Element("all-attributes") is not null || (alias is null && named.Count == 0);
        if (all) return table.Columns.Where(c => c.ValidForRead && c.Type != ColumnType.PartyList).Select(c => new SelectedColumn(c, Name(c, alias), alias is not null));
        return named.Select(a =>
        {
            var column = MetadataModel.Column(table, Required(a, "name"));
            var own = a.Attribute("alias")?.Value;
            if (a.Attribute("rowaggregate") is { } rowAggregate) return ChildCount.Column(table, column, own, rowAggregate.Value);
            return new SelectedColumn(column, own ?? Name(column, alias), own is not null || alias is not null);
        }).Where(c => c.Column.Type != ColumnType.PartyList).DistinctBy(c => c.Name);
    }

    private static string Name(Column column, string? alias) => alias is null ? column.Name : $"{alias}.{column.Name}";

    private Link Link(XElement link, Table parent, bool inFilter = false)
    {
        var table = model.Table(Required(link, "name"));
        var alias = aliases.Add(table, link.Attribute("alias")?.Value);
        link.SetAttributeValue("alias", alias);
        var join = (link.Attribute("link-type")?.Value ?? "inner") switch
        {
            "inner" or "natural" => JoinOperator.Inner,
            "outer" => JoinOperator.LeftOuter,
            "exists" => JoinOperator.Exists,
            "in" => JoinOperator.In,
            "matchfirstrowusingcrossapply" => JoinOperator.MatchFirstRowUsingCrossApply,
            "any" when inFilter => JoinOperator.Any,
            "not any" when inFilter => JoinOperator.NotAny,
            "all" when inFilter => JoinOperator.All,
            "not all" when inFilter => JoinOperator.NotAll,
            var other => throw Fault.Of(FaultCode.InvalidFetchXml, $"Malformed FetchXml: the link type '{other}' can't stand {(inFilter ? "in" : "outside of")} a <filter>."),
        };
        var (from, to) = (link.Attribute("from")?.Value, link.Attribute("to")?.Value);
        if (from is null && to is null && LinkColumns.Pairs(table, parent) is { } pairs) return Through(pairs, link, table, parent, alias, join);
        var columns = LinkColumns.Of(table, parent, from, to);
        return Filled(new Link(table, alias, columns.From, columns.To, join), link, table, alias, join);
    }

    /// <summary>A link by an N:N relationship: to the pairs, and from there to the table.</summary>
    private Link Through(ManyToMany pairs, XElement link, Table table, Table parent, string alias, JoinOperator join)
    {
        var intersect = model.Table(pairs.Intersect);
        var middle = new Link(intersect, aliases.Add(intersect, $"{alias}.{pairs.Intersect}"), MetadataModel.Column(intersect, parent.KeyName), parent.Key, join);
        if (middle.IsOfAFilter || join == JoinOperator.MatchFirstRowUsingCrossApply) throw Fault.NotSupported($"a link by the N:N relationship '{pairs.Name}' of the type '{link.Attribute("link-type")!.Value}'");
        var inner = join == JoinOperator.LeftOuter ? join : JoinOperator.Inner;
        middle.Links.Add(Filled(new Link(table, alias, table.Key, MetadataModel.Column(intersect, table.KeyName), inner), link, table, alias, join));
        return middle;
    }

    private Link Filled(Link result, XElement link, Table table, string alias, JoinOperator join)
    {
        if (!result.IsExistence && (link.Element("attribute") ?? link.Element("all-attributes")) is not null) result.Columns.AddRange(Columns(link, table, alias).Select(c => Named(c, join)));
        foreach (var nested in link.Elements("link-entity")) result.Links.Add(Link(nested, table));
        result.Where = Filters(link, table, alias);
        return result;
    }

    /// <summary>Columns of a first row are called by their schema names, without the alias of the link: what the platform does.</summary>
    private static SelectedColumn Named(SelectedColumn selected, JoinOperator join) =>
        join == JoinOperator.MatchFirstRowUsingCrossApply && selected.Summary is null && selected.Name.Contains('.', StringComparison.Ordinal) ? selected with { Name = selected.Column.SchemaName } : selected;

    private Order Order(XElement order, Table table, string alias)
    {
        (table, alias) = aliases.Find(order.Attribute("entityname")?.Value, table, alias);
        return new Order(alias, MetadataModel.Column(table, Required(order, "attribute")), Flag(order, "descending"));
    }

    private Filter? Filters(XElement parent, Table table, string alias) =>
        Queries.Filter.Of(LogicalOperator.And, parent.Elements("filter").Select(f => Filter(f, table, alias)).OfType<Filter>());

    private Filter? Filter(XElement filter, Table table, string alias)
    {
        var parts = filter.Elements().Select(e => e.Name.LocalName switch
        {
            "filter" => Filter(e, table, alias),
            "link-entity" => new Related(alias, Link(e, table, inFilter: true)),
            _ => Condition(e, table, alias),
        }).OfType<Filter>();
        return Queries.Filter.Of(filter.Attribute("type")?.Value == "or" ? LogicalOperator.Or : LogicalOperator.And, parts);
    }

    private Filter Condition(XElement condition, Table table, string alias)
    {
        (table, alias) = aliases.Find(condition.Attribute("entityname")?.Value, table, alias);
        var column = MetadataModel.Column(table, Required(condition, "attribute"));
        var operation = FetchOperators.Find(Required(condition, "operator"));
        if (condition.Attribute("valueof")?.Value is { } other) return Comparison(table, alias, column, operation, other);
        var values = condition.Attribute("value") is { } single ? [single.Value] : condition.Elements("value").Select(v => (object)v.Value).ToArray();
        return new Condition(alias, column, operation, values);
    }

    /// <summary>The other column is one of the same table, or "alias.column" of another.</summary>
    private Comparison Comparison(Table table, string alias, Column column, ConditionOperator operation, string other)
    {
        var point = other.IndexOf('.', StringComparison.Ordinal);
        var (otherTable, otherAlias) = point < 0 ? (table, alias) : aliases.Find(other[..point], table, alias);
        return Comparisons.Of(alias, column, operation, otherAlias, MetadataModel.Column(otherTable, other[(point + 1)..]));
    }

    private static string Required(XElement element, string name) =>
        element.Attribute(name)?.Value ?? throw Fault.Of(FaultCode.InvalidFetchXml, $"Malformed FetchXml: <{element.Name.LocalName}> has no '{name}'.");

    private static bool Flag(XElement element, string name) => element.Attribute(name)?.Value is "true" or "1";

    private static int? Number(XElement element, string name) => element.Attribute(name)?.Value is not { } text ? null
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw Fault.Of(FaultCode.InvalidFetchXml, $"Malformed FetchXml: '{name}' is '{text}'.");
}
