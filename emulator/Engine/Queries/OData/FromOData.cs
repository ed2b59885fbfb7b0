using System.Text.RegularExpressions;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries.OData;

/// <summary>Turns the query options of a Web API request into the tree.</summary>
public sealed partial class FromOData(IEdmModel edm)
{
    private static readonly string[] Known = ["$select", "$filter", "$orderby", "$top", "$count", "$skiptoken"];

    /// <summary>The query for a table.</summary>
    /// <param name="table">The table whose entity set the address names.</param>
    /// <param name="options">The options by name, with the dollar sign.</param>
    /// <param name="pageSize">What the caller prefers; null for the largest.</param>
    public Select Translate(Table table, IReadOnlyDictionary<string, string> options, int? pageSize)
    {
        if (options.Keys.FirstOrDefault(o => o.StartsWith('$') && !Known.Contains(o)) is { } unknown) throw Fault.NotSupported($"the query option {unknown}");
        var parser = Parser(table, options);
        try
        {
            var select = new Select(table) { ChoicesByNumber = true };
            select.Columns.AddRange(Columns(table, parser.ParseSelectAndExpand()));
            if (parser.ParseFilter() is { } filter) select.Where = new ODataFilter(table).Translate(filter.Expression);
            for (var order = parser.ParseOrderBy(); order is not null; order = order.ThenBy) select.Orders.Add(new Order(Select.RootAlias, ODataFilter.ColumnOf(table, order.Expression), order.Direction == OrderByDirection.Descending));
            select.CountTotal = parser.ParseCount() == true;
            Paging(select, parser, options, pageSize);
            return select;
        }
        catch (ODataException e)
        {
            throw Fault.Of(FaultCode.ODataRequest, e.Message);
        }
    }

    /// <summary>The columns that $select names, or all.</summary>
    public List<Column> Columns(Table table, IReadOnlyDictionary<string, string> options) =>
        [.. Translate(table, options.Where(o => o.Key == "$select").ToDictionary(), null).Columns.Select(c => c.Column)];

    private ODataQueryOptionParser Parser(Table table, IReadOnlyDictionary<string, string> options)
    {
        var type = (IEdmEntityType)edm.FindDeclaredType($"{EdmModelBuilder.Namespace}.{table.Name}");
        var set = edm.EntityContainer.FindEntitySet(table.EntitySet);
        var given = options.Where(o => o.Key != "$skiptoken").ToDictionary(o => o.Key, o => o.Value);
        try
        {
            return Parsed(type, set, given);
        }
        catch (ODataException) when (given.TryGetValue("$filter", out var filter) && QuotedId().IsMatch(filter))
        {
            // The platform takes ids in quotes; the standard does not.
            given["$filter"] = QuotedId().Replace(filter, "$1");
            return new ODataQueryOptionParser(edm, type, set, given);
        }
        catch (ODataException) when (given.GetValueOrDefault("$filter")?.Contains(EdmModelBuilder.Namespace + ".", StringComparison.Ordinal) == true)
        {
            throw Fault.NotSupported("query functions in $filter");
        }
        catch (ODataException e)
        {
            throw Fault.Of(FaultCode.ODataRequest, e.Message);
        }
    }

    private ODataQueryOptionParser Parsed(IEdmEntityType type, IEdmEntitySet set, Dictionary<string, string> options)
    {
        var parser = new ODataQueryOptionParser(edm, type, set, options);
        parser.ParseFilter();
        return parser;
    }

    private static IEnumerable<SelectedColumn> Columns(Table table, SelectExpandClause? clause)
    {
        if (clause is null || clause.AllSelected) return table.Columns.Where(c => c.ValidForRead && c.Type != ColumnType.PartyList).Select(Selected);
        var named = clause.SelectedItems.Select(item => item is PathSelectItem { SelectedPath: var path } && path.FirstSegment is PropertySegment property
            ? ODataFilter.ColumnOf(table, property.Property.Name)
            : throw Fault.NotSupported("this form of $select"));
        return named.Prepend(table.Key).Distinct().Select(Selected);
    }

    private static SelectedColumn Selected(Column column) => new(column, column.Name, false);

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
