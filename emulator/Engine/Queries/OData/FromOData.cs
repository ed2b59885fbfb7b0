using System.Text.RegularExpressions;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.OData.UriParser.Aggregation;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries.OData;

/// <summary>Turns the query options of a Web API request into the tree.</summary>
public sealed partial class FromOData(MetadataModel model, IEdmModel edm)
{
    private static readonly string[] Known = ["$select", "$filter", "$orderby", "$top", "$count", "$skiptoken", "$expand", "$apply"];
    private static readonly string[] WithExpressions = ["$filter", "$apply"];

    /// <summary>The query for a table.</summary>
    /// <param name="table">The table whose entity set the address names.</param>
    /// <param name="options">The options by name, with the dollar sign; parameter aliases too.</param>
    /// <param name="pageSize">What the caller prefers; null for the largest.</param>
    public ODataQuery Read(Table table, IReadOnlyDictionary<string, string> options, int? pageSize)
    {
        if (options.Keys.FirstOrDefault(o => o.StartsWith('$') && !Known.Contains(o)) is { } unknown) throw Fault.NotSupported($"the query option {unknown}");
        var functions = new QueryFunctions(options);
        var given = options.Where(o => o.Key != "$skiptoken").ToDictionary(o => o.Key, o => o.Value);
        foreach (var option in WithExpressions.Where(given.ContainsKey)) given[option] = functions.Extract(given[option]);
        try
        {
            var parser = Parser(table, given);
            var select = new Select(table) { ChoicesByNumber = true, CountTotal = parser.ParseCount() == true };
            var expressions = new ODataFilter(new ODataScope(model, select), functions, parser.ParameterAliasNodes);
            Paging(select, parser, options, pageSize);
            if (parser.ParseApply() is { } apply) return Summed(select, apply, parser, expressions, options);
            if (parser.ParseFilter() is { } filter) select.Where = expressions.Translate(filter.Expression);
            select.Orders.AddRange(Orders(parser.ParseOrderBy(), expressions));
            return Rows(select, parser.ParseSelectAndExpand(), options.GetValueOrDefault("$expand", ""), level: 0);
        }
        catch (ODataException e)
        {
            throw Fault.Of(FaultCode.ODataRequest, e.Message);
        }
    }

    private ODataQuery Rows(Select select, SelectExpandClause? clause, string expand, int level, bool behindPairs = false, ODataExpand? expansions = null)
    {
        expansions ??= Expansions();
        var columns = Columns(select.Table, clause).ToList();
        select.Columns.AddRange(columns.Select(c => new SelectedColumn(c, c.Name, false)));
        return new ODataQuery(select, columns, expansions.Read(select.Table, clause, expand, level, behindPairs));
    }

    private ODataExpand Expansions()
    {
        ODataExpand expansions = null!;
        return expansions = new ODataExpand(model, (target, item, options, level, behindPairs) => Inside(target, item, options, level, behindPairs, expansions));
    }

    /// <summary>The query inside of an expansion.</summary>
    private ODataQuery Inside(Table table, ExpandedNavigationSelectItem item, string options, int level, bool behindPairs, ODataExpand expansions)
    {
        var select = new Select(table) { ChoicesByNumber = true };
        if (item.TopOption is { } top) select.Top = (int)Math.Clamp(top, 0, Select.LargestPage);
        // Aliases are not known inside of an expansion, as on the platform.
        var expressions = new ODataFilter(new ODataScope(model, select), new QueryFunctions(new Dictionary<string, string>()), new Dictionary<string, SingleValueNode>());
        if (item.FilterOption is { } filter) select.Where = expressions.Translate(filter.Expression);
        select.Orders.AddRange(Orders(item.OrderByOption, expressions));
        var nested = ODataText.Split(options, ';').Select(o => o.Trim()).FirstOrDefault(o => o.StartsWith("$expand=", StringComparison.Ordinal))?["$expand=".Length..] ?? "";
        return Rows(select, item.SelectAndExpand, nested, level, behindPairs, expansions);
    }

    private static ODataQuery Summed(Select select, ApplyClause clause, ODataQueryOptionParser parser, ODataFilter expressions, IReadOnlyDictionary<string, string> options)
    {
        if (options.Keys.FirstOrDefault(o => o is "$filter" or "$select" or "$expand") is { } option) throw Fault.NotSupported($"the query option {option} beside $apply");
        var apply = new ODataApply(select, expressions);
        apply.Read(clause);
        for (var order = parser.ParseOrderBy(); order is not null; order = order.ThenBy) select.Orders.Add(apply.Order(order.Expression, order.Direction == OrderByDirection.Descending));
        return new ODataQuery(select, null, []);
    }

    private static IEnumerable<Order> Orders(OrderByClause? clause, ODataFilter expressions)
    {
        for (; clause is not null; clause = clause.ThenBy)
        {
            var (scope, column) = expressions.ColumnOf(clause.Expression);
            yield return new Order(scope.Alias, column, clause.Direction == OrderByDirection.Descending);
        }
    }

    private ODataQueryOptionParser Parser(Table table, Dictionary<string, string> given)
    {
        var type = (IEdmEntityType)edm.FindDeclaredType($"{EdmModelBuilder.Namespace}.{table.Name}");
        var set = edm.EntityContainer.FindEntitySet(table.EntitySet);
        try
        {
            var parser = new ODataQueryOptionParser(edm, type, set, given);
            if (!given.ContainsKey("$apply")) parser.ParseFilter();
            return parser;
        }
        catch (ODataException) when (given.TryGetValue("$filter", out var filter) && QuotedId().IsMatch(filter))
        {
            // The platform takes ids in quotes; the standard does not.
            given["$filter"] = QuotedId().Replace(filter, "$1");
            return new ODataQueryOptionParser(edm, type, set, given);
        }
    }

    private static IEnumerable<Column> Columns(Table table, SelectExpandClause? clause)
    {
        if (clause is null || clause.AllSelected) return table.Columns.Where(c => c.ValidForRead && c.Type != ColumnType.PartyList);
        return clause.SelectedItems.OfType<PathSelectItem>().Select(i => Selected(table, clause, i.SelectedPath.FirstSegment)).OfType<Column>().Prepend(table.Key).Distinct();
    }

    /// <summary>A lookup's navigation property selects its value. One that is expanded stands here too, though nobody selected it.</summary>
    private static Column? Selected(Table table, SelectExpandClause clause, ODataPathSegment segment) => segment switch
    {
        PropertySegment property => EdmModelBuilder.ColumnOf(table, property.Property.Name),
        NavigationPropertyLinkSegment link => Selected(table, clause, link.NavigationProperty),
        NavigationPropertySegment navigation => Selected(table, clause, navigation.NavigationProperty),
        _ => throw Fault.NotSupported("this form of $select"),
    };

    private static Column? Selected(Table table, SelectExpandClause clause, IEdmNavigationProperty navigation)
    {
        if (clause.SelectedItems.OfType<ExpandedReferenceSelectItem>().Any(e => e.PathToNavigationProperty.FirstSegment is NavigationPropertySegment s && s.NavigationProperty == navigation)) return null;
        return Navigation.Find(table, navigation.Name) is { IsCollection: false } lookup ? table.Find(lookup.Lookups[0].Column) : throw Fault.NotSupported($"'{navigation.Name}' in $select");
    }

    private static void Paging(Select select, ODataQueryOptionParser parser, IReadOnlyDictionary<string, string> options, int? pageSize)
    {
        // Where a page size is asked for, $top is passed over, as on the platform.
        if (pageSize is null && parser.ParseTop() is { } top) select.Top = (int)Math.Clamp(top, 0, Select.LargestPage);
        if (options.TryGetValue("$skiptoken", out var token)) SkipToken.Read(token, select, pageSize);
        else select.PageSize = Math.Clamp(pageSize ?? Select.LargestPage, 1, Select.LargestPage);
    }

    [GeneratedRegex("'([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})'")]
    private static partial Regex QuotedId();
}
