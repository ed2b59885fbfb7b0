using System.Text.Json;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>Functions by GET, actions by POST, bound to a row or not.</summary>
internal sealed class Operations(WebApiRequest request)
{
    public Task WhoAmI()
    {
        if (request.Method != "GET") throw WrongMethod();
        var response = request.Service.Execute(new OrganizationRequest("WhoAmI"));
        return JsonAnswer.Write(request, StatusCodes.Status200OK, json =>
        {
            json.WriteString("@odata.context", Context.OfType(request, "WhoAmIResponse"));
            foreach (var result in response.Results) json.WriteString(result.Key, (Guid)result.Value);
        });
    }

    public async Task Call(CustomApi api, PathSegment segment, EntityReference? target)
    {
        if (request.Method != (api.IsFunction ? "GET" : "POST")) throw WrongMethod();
        var values = api.IsFunction ? FunctionParameters(segment) : await ActionParameters();
        var message = new OrganizationRequest(api.Name);
        if (target is not null) message["Target"] = target;
        foreach (var (name, value) in values)
        {
            var parameter = api.Parameters.FirstOrDefault(p => p.Name == name) ?? throw Fault.Of(FaultCode.ODataPayload, $"The parameter '{name}' in the request is not a valid parameter for the operation '{api.Name}'.");
            message[name] = new ParameterReader(request).Read(parameter, value);
        }

        // Optional parameters that are left out and those that are null come to the same.
        foreach (var parameter in api.Parameters.Where(p => p.IsOptional && !message.Parameters.ContainsKey(p.Name))) message[parameter.Name] = null;
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
        foreach (var property in body.EnumerateObject().Where(p => !p.Name.StartsWith('@'))) parameters[property.Name] = property.Value;
        return parameters;
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

    private static System.ServiceModel.FaultException<OrganizationServiceFault> WrongMethod() => Fault.Of(FaultCode.ODataSegment, "No HTTP resource was found that matches the request URI: functions are called by GET, actions by POST.");
}
