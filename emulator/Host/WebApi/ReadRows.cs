using System.Text.Json;
using Microsoft.OData.Edm;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Queries;
using SocialExtension.Emulator.Queries.OData;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>GET of one row, of a list, and of what a row is related to.</summary>
internal sealed class ReadRows(WebApiRequest request, IEdmModel edm)
{
    private static readonly string[] OfOneRow = ["$select", "$expand"];

    public Task List(Table table) => FetchRows.IsAsked(request) ? new FetchRows(request).List(table) : List(table, Query(table));

    /// <summary>How many rows there are, as far as the platform counts.</summary>
    public Task Count(Table table) => Count(Query(table).Select);

    public Task One(Table table, EntityReference row) => One(table, row, OneQuery(table), StatusCodes.Status200OK);

    /// <summary>The query that the options of one row stand for.</summary>
    public ODataQuery OneQuery(Table table)
    {
        if (request.Options.Keys.FirstOrDefault(o => o.StartsWith('$') && !OfOneRow.Contains(o)) is { } option) throw Fault.Of(FaultCode.ODataRequest, $"The query parameter {option} is not supported on one row.");
        return new FromOData(request.Model, edm).Read(table, request.QueryOptions, null);
    }

    /// <summary>One row with what is expanded of it.</summary>
    public Task One(Table table, EntityReference reference, ODataQuery query, int status)
    {
        ExpandedRows.Prepare(table, query);
        var row = Retrieve(reference, new ColumnSet([.. query.Select.Columns.Select(c => c.Name)]));
        var etag = $"W/\"{row.RowVersion}\"";
        request.Http.Response.Headers.ETag = etag;
        if (request.Method == "GET" && query.Expansions.Count == 0 && request.Http.Request.Headers.IfNoneMatch == etag) return JsonAnswer.NotModified(request);
        var expanded = ExpandedRows.Of(request, table, query.Expansions, [row]);
        return JsonAnswer.Write(request, status, json =>
        {
            json.WriteString("@odata.context", Context.Of(request, table) + "/$entity");
            Members(json, new RowWriter(request), table, row, query.Columns, expanded);
        });
    }

    /// <summary>The rows of a collection, or the one row of a lookup.</summary>
    public Task Related(Table table, EntityReference row, Navigation navigation, bool isCount)
    {
        if (!navigation.IsCollection) return isCount ? throw Fault.Of(FaultCode.ODataRequest, $"'{navigation.Name}' is one row: there is nothing to count.") : Parent(row, navigation);
        var (target, query) = Restricted(table, row, navigation);
        return isCount ? Count(query.Select) : List(target, query);
    }

    /// <summary>The addresses of the rows of a collection, or of the one row of a lookup.</summary>
    public Task References(Table table, EntityReference row, Navigation navigation)
    {
        if (!navigation.IsCollection) return Reference(row, navigation);
        if (request.Options.Keys.FirstOrDefault(o => o is "$select" or "$expand") is { } option) throw Fault.Of(FaultCode.ODataRequest, $"The query parameter {option} is not supported on references.");
        var (target, query) = Restricted(table, row, navigation);
        var found = request.Service.RetrieveMultiple(new TreeQuery(query.Select));
        return JsonAnswer.Write(request, StatusCodes.Status200OK, json =>
        {
            json.WriteString("@odata.context", $"{request.Root}/$metadata#Collection($ref)");
            if (query.Select.CountTotal) json.WriteNumber("@odata.count", found.TotalRecordCount);
            json.WriteStartArray("value");
            foreach (var other in found.Entities)
            {
                json.WriteStartObject();
                json.WriteString("@odata.id", request.AddressOf(target, other.Id));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            Next(json, query.Select, found);
        });
    }

    private (Table Target, ODataQuery Query) Restricted(Table table, EntityReference row, Navigation navigation)
    {
        var target = request.Model.Table(navigation.Children?.Referencing ?? navigation.Other(table));
        var query = Query(target);
        var restricted = navigation.Children is { } children ? query.Select.Restricted(new Condition(Select.RootAlias, MetadataModel.Column(target, children.Column), ConditionOperator.Equal, [Find(row)])) : Paired(query.Select, table, row, navigation.Pairs!);
        return (target, query with { Select = restricted });
    }

    private Select Paired(Select select, Table table, EntityReference row, ManyToMany pairs)
    {
        var intersect = request.Model.Table(pairs.Intersect);
        var link = new Link(intersect, "pairs", MetadataModel.Column(intersect, select.Table.KeyName), select.Table.Key, JoinOperator.Exists)
        {
            Where = new Condition("pairs", MetadataModel.Column(intersect, table.KeyName), ConditionOperator.Equal, [Find(row)]),
        };
        select.Links.Add(link);
        return select;
    }

    private Task Parent(EntityReference row, Navigation navigation) =>
        PointedTo(row, navigation) is { } found ? One(request.Model.Table(found.LogicalName), found) : JsonAnswer.Empty(request);

    private Task Reference(EntityReference row, Navigation navigation) => PointedTo(row, navigation) is not { } found ? JsonAnswer.Empty(request) : JsonAnswer.Write(request, StatusCodes.Status200OK, json =>
    {
        json.WriteString("@odata.context", $"{request.Root}/$metadata#$ref");
        json.WriteString("@odata.id", request.AddressOf(request.Model.Table(found.LogicalName), found.Id));
    });

    /// <summary>The row that a lookup points to; null where it is empty, or points to a row of another table than this navigation property.</summary>
    private EntityReference? PointedTo(EntityReference row, Navigation navigation)
    {
        var column = navigation.Lookups[0].Column;
        var found = Retrieve(row, new ColumnSet(column)).GetAttributeValue<EntityReference>(column);
        return navigation.Lookups.Any(l => l.Referenced == found?.LogicalName) ? found : null;
    }

    /// <summary>Reads the row first: who may not read it may not read what hangs on it.</summary>
    private Guid Find(EntityReference row) => Retrieve(row, new ColumnSet(false)).Id;

    private Entity Retrieve(EntityReference row, ColumnSet columns) => (Entity)request.Service.Execute(new RetrieveRequest { Target = row, ColumnSet = columns }).Results["Entity"];

    private ODataQuery Query(Table table) => new FromOData(request.Model, edm).Read(table, request.QueryOptions, request.Prefer.PageSize);

    private Task List(Table table, ODataQuery query)
    {
        if (query.Columns is not null) ExpandedRows.Prepare(table, query);
        var select = query.Select;
        var found = request.Service.RetrieveMultiple(new TreeQuery(select));
        var expanded = ExpandedRows.Of(request, table, query.Expansions, found.Entities);
        return JsonAnswer.Write(request, StatusCodes.Status200OK, json =>
        {
            json.WriteString("@odata.context", Context.Of(request, table));
            if (select.CountTotal) json.WriteNumber("@odata.count", found.TotalRecordCount);
            Rows(json, table, found, query.Columns, expanded);
            Next(json, select, found);
        });
    }

    private void Next(Utf8JsonWriter json, Select select, EntityCollection found)
    {
        if (found.MoreRecords) json.WriteString("@odata.nextLink", NextLink(SkipToken.Write(select.Page, select.PageSize, found.PagingCookie)));
    }

    private Task Count(Select select)
    {
        (select.CountTotal, select.PageSize, select.Top) = (true, 1, null);
        return JsonAnswer.Text(request, request.Service.RetrieveMultiple(new TreeQuery(select)).TotalRecordCount.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private void Rows(Utf8JsonWriter json, Table table, EntityCollection found, IReadOnlyList<Column>? columns, IReadOnlyList<ExpandedRows> expanded)
    {
        CollectionAnnotations.Write(json, request, found);
        var writer = new RowWriter(request);
        json.WriteStartArray("value");
        foreach (var row in found.Entities)
        {
            json.WriteStartObject();
            Members(json, writer, table, row, columns, expanded);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Members(Utf8JsonWriter json, RowWriter writer, Table table, Entity row, IReadOnlyList<Column>? columns, IReadOnlyList<ExpandedRows> expanded)
    {
        writer.Members(json, table, row, columns);
        foreach (var related in expanded) related.Write(json, writer, row);
    }

    private string NextLink(string token)
    {
        var http = request.Http.Request;
        var options = http.Query.Where(q => q.Key != "$skiptoken").Select(q => $"{Uri.EscapeDataString(q.Key).Replace("%24", "$", StringComparison.Ordinal)}={Uri.EscapeDataString(q.Value.ToString())}");
        return $"{http.Scheme}://{http.Host}{http.Path}?{string.Join("&", options.Append($"$skiptoken={Uri.EscapeDataString(token)}"))}";
    }
}
