using System.Text.Json;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Host.WebApi.Operations;

/// <summary>Functions by GET, actions by POST, bound to a row or a table or not.</summary>
internal sealed class OperationCall(WebApiRequest request)
{
    public async Task Answer(WebOperation operation, PathSegment segment, EntityReference? row, string? table)
    {
        var api = operation.Shape;
        if (request.Method != (api.IsFunction ? "GET" : "POST")) throw Fault.Of(FaultCode.ODataSegment, "No HTTP resource was found that matches the request URI: functions are called by GET, actions by POST.");
        var values = api.IsFunction ? FunctionParameters(segment) : await ActionParameters();
        var message = new OrganizationRequest(api.Name);
        foreach (var (name, value) in values)
        {
            var parameter = api.Parameters.FirstOrDefault(p => p.Name == name) ?? throw Fault.Of(FaultCode.ODataPayload, $"The parameter '{name}' in the request is not a valid parameter for the operation '{api.Name}'.");
            message[name] = new ParameterReader(request).Read(parameter, value, table);
        }

        Complete(api, message);
        if (row is not null) message[operation.BoundAs] = row;
        foreach (var (here, there) in operation.Ids) Replace(message, here, there);
        var response = request.Service.Execute(message);
        if (api.Properties.Count == 0) await JsonAnswer.Empty(request);
        else await JsonAnswer.Write(request, StatusCodes.Status200OK, json => Write(json, api, response));
    }

    private Dictionary<string, JsonElement> FunctionParameters(PathSegment segment) =>
        ODataLiteral.Arguments(segment.Arguments, request.Options).ToDictionary(a => a.Key, a => ODataLiteral.ToJson(a.Value), StringComparer.Ordinal);

    private async Task<Dictionary<string, JsonElement>> ActionParameters()
    {
        if (request.Http.Request.ContentLength == 0) return [];
        var body = await RequestBody.Read(request, "the parameters of the action");
        var parameters = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in body.EnumerateObject().Where(p => !p.Name.StartsWith('@') && !p.Name.EndsWith("@odata.type", StringComparison.Ordinal))) parameters[property.Name] = property.Value;
        return parameters;
    }

    /// <summary>Optional parameters that are left out and those that are null come to the same.</summary>
    private static void Complete(CustomApi api, OrganizationRequest message)
    {
        foreach (var parameter in api.Parameters)
        {
            if (message.Parameters.TryGetValue(parameter.Name, out var value) && value is not null) continue;
            message[parameter.Name] = parameter.IsOptional ? null : throw Fault.InvalidArgument($"Required field '{parameter.Name}' is missing in the request {api.Name}.");
        }
    }

    private void Replace(OrganizationRequest message, string here, string there)
    {
        if (message[here] is EntityReference row) message[there] = request.IdOf(row);
        message.Parameters.Remove(here);
    }

    private void Write(Utf8JsonWriter json, CustomApi api, OrganizationResponse response)
    {
        json.WriteString("@odata.context", Context.OfType(request, api.Name + "Response"));
        foreach (var property in api.Properties)
        {
            response.Results.TryGetValue(property.Name, out object? value);
            json.WritePropertyName(property.Name);
            ResponseValue.Write(json, property, value);
        }
    }
}
