using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Queries.OData;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>A list that FetchXML asks for: in the address, or in a view that the address names.</summary>
internal sealed class FetchRows(WebApiRequest request)
{
    private const string Cookie = "Microsoft.Dynamics.CRM.fetchxmlpagingcookie";
    private const string More = "Microsoft.Dynamics.CRM.morerecords";

    /// <summary>Views by the option that names them: those that solutions brought, and those of users.</summary>
    private static readonly (string Option, string Table)[] Views = [("savedQuery", "savedquery"), ("userQuery", "userquery")];

    public static bool IsAsked(WebApiRequest request) => request.Options.ContainsKey("fetchXml") || Views.Any(v => request.Options.ContainsKey(v.Option));

    public Task List(Table table)
    {
        if (request.Options.Keys.FirstOrDefault(o => o.StartsWith('$')) is { } option) throw Fault.NotSupported($"the query option {option} beside fetchXml");
        var query = new FetchExpression(request.Options.TryGetValue("fetchXml", out var xml) ? xml : ViewOf());
        var found = request.Service.RetrieveMultiple(query);
        if (found.EntityName != table.Name) throw Fault.Of(FaultCode.ODataRequest, $"The FetchXML is about '{found.EntityName}', but the address about '{table.EntitySet}'.");
        return JsonAnswer.Write(request, StatusCodes.Status200OK, json =>
        {
            json.WriteString("@odata.context", Context.Of(request, table));
            if (found.TotalRecordCount >= 0) json.WriteNumber("@odata.count", found.TotalRecordCount);
            CollectionAnnotations.Write(json, request, found);
            if (found.MoreRecords && request.Prefer.Includes(Cookie)) json.WriteString("@" + Cookie, SkipToken.Write(PageOf(query), found.Entities.Count, found.PagingCookie));
            if (request.Prefer.Includes(More)) json.WriteBoolean("@" + More, found.MoreRecords);
            Rows(json, table, found);
        });
    }

    private string ViewOf()
    {
        var (option, table) = Views.First(v => request.Options.ContainsKey(v.Option));
        var id = request.Options[option];
        return Guid.TryParse(id, out var view)
            ? request.Service.Retrieve(table, view, new ColumnSet("fetchxml")).GetAttributeValue<string>("fetchxml")
            : throw Fault.Of(FaultCode.ODataRequest, $"'{id}' is not the id of a view.");
    }

    private void Rows(Utf8JsonWriter json, Table table, EntityCollection found)
    {
        var writer = new RowWriter(request);
        json.WriteStartArray("value");
        foreach (var row in found.Entities)
        {
            json.WriteStartObject();
            writer.Members(json, table, row, columns: null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static int PageOf(FetchExpression query) => int.TryParse(XElement.Parse(query.Query).Attribute("page")?.Value, CultureInfo.InvariantCulture, out var page) ? page : 1;
}
