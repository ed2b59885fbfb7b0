using System.Text.Json;
using System.Xml.Linq;
using Microsoft.OData.Edm;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Queries;
using SocialExtension.Emulator.Queries.OData;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>GET of one row, of a list, and of what a row is related to.</summary>
internal sealed class ReadRows(WebApiRequest request, IEdmModel edm)
{
    public Task List(Table table) => request.Options.ContainsKey("fetchXml") ? Fetch(table) : List(table, Query(table));

    public Task One(Table table, EntityReference row)
    {
        if (request.Options.Keys.FirstOrDefault(o => o.StartsWith('$') && o != "$select") is { } option) throw Fault.NotSupported($"the query option {option} on one row");
        return One(table, row, Columns(table));
    }

    /// <summary>The rows of a collection, or the one row of a lookup.</summary>
    public Task Related(Table table, EntityReference row, PathSegment segment)
    {
        if (table.OneToMany.FirstOrDefault(r => r.Collection == segment.Name) is { } children) return Children(row, children);
        if (table.ManyToOne.Any(r => r.Navigation == segment.Name)) return Parent(table, row, segment.Name);
        if (table.ManyToMany.FirstOrDefault(m => m.Name == segment.Name) is { } pairs) return Paired(table, row, pairs);
        if (table.Find(segment.Name) is not null) throw Fault.NotSupported("addressing one property of a row");
        throw Fault.Of(FaultCode.ODataSegment, $"Resource not found for the segment '{segment.Name}'.");
    }

    private Task Children(EntityReference row, Metadata.Relationship relationship)
    {
        var child = request.Model.Table(relationship.Referencing);
        var select = Query(child);
        Restrict(select, new Condition(Select.RootAlias, MetadataModel.Column(child, relationship.Column), ConditionOperator.Equal, [Find(row)]));
        return List(child, select);
    }

    private Task Paired(Table table, EntityReference row, ManyToMany pairs)
    {
        var other = request.Model.Table(pairs.First == table.Name ? pairs.Second : pairs.First);
        var intersect = request.Model.Table(pairs.Intersect);
        var select = Query(other);
        var link = new Link(intersect, "pairs", MetadataModel.Column(intersect, other.KeyName), other.Key, JoinOperator.Exists)
        {
            Where = new Condition("pairs", MetadataModel.Column(intersect, table.KeyName), ConditionOperator.Equal, [Find(row)]),
        };
        select.Links.Add(link);
        return List(other, select);
    }

    private Task Parent(Table table, EntityReference row, string navigation)
    {
        var columns = table.ManyToOne.Where(r => r.Navigation == navigation).ToList();
        var found = Retrieve(row, new ColumnSet(columns[0].Column)).GetAttributeValue<EntityReference>(columns[0].Column);
        if (found is null || columns.All(c => c.Referenced != found.LogicalName)) return JsonAnswer.Empty(request);
        var target = request.Model.Table(found.LogicalName);
        return One(target, found, Columns(target));
    }

    /// <summary>Reads the row first: who may not read it may not read what hangs on it.</summary>
    private Guid Find(EntityReference row) => Retrieve(row, new ColumnSet(false)).Id;

    private Entity Retrieve(EntityReference row, ColumnSet columns) =>
        (Entity)request.Service.Execute(new Microsoft.Xrm.Sdk.Messages.RetrieveRequest { Target = row, ColumnSet = columns }).Results["Entity"];

    private Select Query(Table table) => new FromOData(edm).Translate(table, Dollar(), request.Prefer.PageSize);

    private List<Column> Columns(Table table) => new FromOData(edm).Columns(table, request.Options);

    private Dictionary<string, string> Dollar() => request.Options.Where(o => o.Key.StartsWith('$')).ToDictionary(o => o.Key, o => o.Value);

    private static void Restrict(Select select, Filter filter) => select.Where = select.Where is null ? filter : new Combined(LogicalOperator.And, [filter, select.Where]);

    private Task One(Table table, EntityReference row, List<Column> columns)
    {
        var found = Retrieve(row, new ColumnSet([.. columns.Select(c => c.Name)]));
        var etag = $"W/\"{found.RowVersion}\"";
        request.Http.Response.Headers.ETag = etag;
        if (request.Http.Request.Headers.IfNoneMatch == etag) return JsonAnswer.NotModified(request);
        return JsonAnswer.Write(request, StatusCodes.Status200OK, json =>
        {
            json.WriteString("@odata.context", $"{request.Root}/$metadata#{table.EntitySet}{request.Selected}/$entity");
            new RowWriter(request).Members(json, table, found, columns);
        });
    }

    private Task List(Table table, Select select)
    {
        // The version comes along for the etag, wanted or not.
        var columns = select.Columns.Select(c => c.Column).ToList();
        if (table.Find("versionnumber") is { } version && !columns.Contains(version)) select.Columns.Add(new SelectedColumn(version, version.Name, false));
        var found = request.Service.RetrieveMultiple(new TreeQuery(select));
        return JsonAnswer.Write(request, StatusCodes.Status200OK, json =>
        {
            json.WriteString("@odata.context", $"{request.Root}/$metadata#{table.EntitySet}{request.Selected}");
            if (select.CountTotal) json.WriteNumber("@odata.count", found.TotalRecordCount);
            Annotations(json, found);
            Rows(json, table, found, columns);
            if (found.MoreRecords) json.WriteString("@odata.nextLink", NextLink(SkipToken.Write(select.Page, select.PageSize, found.PagingCookie)));
        });
    }

    private Task Fetch(Table table)
    {
        if (request.Options.Keys.FirstOrDefault(o => o.StartsWith('$')) is { } option) throw Fault.NotSupported($"the query option {option} beside fetchXml");
        var query = new FetchExpression(request.Options["fetchXml"]);
        var found = request.Service.RetrieveMultiple(query);
        if (found.EntityName != table.Name) throw Fault.Of(FaultCode.ODataRequest, $"The FetchXML is about '{found.EntityName}', but the address about '{table.EntitySet}'.");
        return JsonAnswer.Write(request, StatusCodes.Status200OK, json =>
        {
            json.WriteString("@odata.context", $"{request.Root}/$metadata#{table.EntitySet}");
            if (found.TotalRecordCount >= 0) json.WriteNumber("@odata.count", found.TotalRecordCount);
            Annotations(json, found);
            if (found.MoreRecords && request.Prefer.Includes("Microsoft.Dynamics.CRM.fetchxmlpagingcookie")) json.WriteString("@Microsoft.Dynamics.CRM.fetchxmlpagingcookie", SkipToken.Write(PageOf(query), found.Entities.Count, found.PagingCookie));
            if (request.Prefer.Includes("Microsoft.Dynamics.CRM.morerecords")) json.WriteBoolean("@Microsoft.Dynamics.CRM.morerecords", found.MoreRecords);
            Rows(json, table, found, columns: null);
        });
    }

    private static int PageOf(FetchExpression query) => int.TryParse(XElement.Parse(query.Query).Attribute("page")?.Value, System.Globalization.CultureInfo.InvariantCulture, out var page) ? page : 1;

    private void Rows(Utf8JsonWriter json, Table table, EntityCollection found, IReadOnlyList<Column>? columns)
    {
        var writer = new RowWriter(request);
        json.WriteStartArray("value");
        foreach (var row in found.Entities)
        {
            json.WriteStartObject();
            writer.Members(json, table, row, columns);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Annotations(Utf8JsonWriter json, EntityCollection found)
    {
        if (request.Prefer.Includes("Microsoft.Dynamics.CRM.totalrecordcount")) json.WriteNumber("@Microsoft.Dynamics.CRM.totalrecordcount", found.TotalRecordCount);
        if (request.Prefer.Includes("Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded")) json.WriteBoolean("@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded", found.TotalRecordCountLimitExceeded);
    }

    private string NextLink(string token)
    {
        var http = request.Http.Request;
        var options = http.Query.Where(q => q.Key != "$skiptoken").Select(q => $"{Uri.EscapeDataString(q.Key).Replace("%24", "$", StringComparison.Ordinal)}={Uri.EscapeDataString(q.Value.ToString())}");
        return $"{http.Scheme}://{http.Host}{http.Path}?{string.Join("&", options.Append($"$skiptoken={Uri.EscapeDataString(token)}"))}";
    }
}
