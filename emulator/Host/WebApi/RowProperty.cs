using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Queries.OData;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>One property of a row by its address: contacts(id)/firstname, and its bare value behind /$value.</summary>
internal sealed class RowProperty(WebApiRequest request, Table table, EntityReference row, Column column)
{
    public Task Answer(bool isBare) => request.Method switch
    {
        "GET" => Read(isBare),
        "PUT" when !isBare && !column.IsLookup => Write(),
        "DELETE" when !isBare && !column.IsLookup => Change(null),
        _ => throw Fault.Of(FaultCode.MethodNotAllowed, $"{request.Method} is not allowed on the property '{EdmModelBuilder.PropertyName(column)}'."),
    };

    private Task Read(bool isBare)
    {
        var found = (Entity)request.Service.Execute(new RetrieveRequest { Target = row, ColumnSet = new ColumnSet(column.Name) }).Results["Entity"];
        found.Attributes.TryGetValue(column.Name, out var value);
        if (value is null) return JsonAnswer.Empty(request);
        if (isBare) return JsonAnswer.Text(request, RowWriter.Text(column, value));
        return JsonAnswer.Write(request, StatusCodes.Status200OK, json =>
        {
            json.WriteString("@odata.context", $"{request.Root}/$metadata#{table.EntitySet}({found.Id})/{EdmModelBuilder.PropertyName(column)}");
            json.WritePropertyName("value");
            RowWriter.Value(json, column, value);
        });
    }

    private async Task Write()
    {
        var body = await RequestBody.Read(request, "{\"value\":…}");
        if (!body.TryGetProperty("value", out var value)) throw Fault.Of(FaultCode.ODataPayload, "The body of a property is {\"value\":…}.");
        await Change(JsonValue.Read(column, value));
    }

    private Task Change(object? value)
    {
        var change = new Entity(table.Name, row.Id) { [column.Name] = value };
        foreach (var key in row.KeyAttributes) change.KeyAttributes[key.Key] = key.Value;
        request.Service.Execute(new UpdateRequest { Target = change });
        return JsonAnswer.Empty(request);
    }
}
