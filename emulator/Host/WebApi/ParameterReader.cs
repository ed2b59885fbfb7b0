using System.Globalization;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>Values for the parameters of functions and actions.</summary>
internal sealed class ParameterReader(WebApiRequest request)
{
    public object? Read(ApiParameter parameter, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null) return null;
        try
        {
            return parameter.Type switch
            {
                ApiType.Boolean => json.GetBoolean(),
                ApiType.DateTime => DateTime.Parse(json.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
                ApiType.Decimal => json.GetDecimal(),
                ApiType.Float => json.GetDouble(),
                ApiType.Integer => json.GetInt32(),
                ApiType.Money => new Money(json.GetDecimal()),
                ApiType.Picklist => new OptionSetValue(json.GetInt32()),
                ApiType.String => json.GetString() ?? throw Wrong(parameter),
                ApiType.StringArray => json.EnumerateArray().Select(e => e.GetString()!).ToArray(),
                ApiType.Guid => Guid.Parse(json.GetString()!),
                ApiType.EntityReference => Reference(parameter, json),
                _ => throw Fault.NotSupported($"parameters of type {parameter.Type}"),
            };
        }
        catch (Exception e) when (e is FormatException or InvalidOperationException)
        {
            throw Wrong(parameter);
        }
    }

    /// <summary>{"@odata.id": "contacts(id)"}, or {"@odata.type": "Microsoft.Dynamics.CRM.contact", "contactid": "id"}.</summary>
    private EntityReference Reference(ApiParameter parameter, JsonElement json)
    {
        if (json.TryGetProperty("@odata.id", out var link)) return request.ReadLink(link.GetString() ?? "");
        var type = json.TryGetProperty("@odata.type", out var stated) ? stated.GetString()!.TrimStart('#') : parameter.Table;
        var table = request.Model.Table((type ?? throw Wrong(parameter)).Replace(Queries.OData.EdmModelBuilder.Namespace + ".", "", StringComparison.Ordinal));
        return json.TryGetProperty(table.KeyName, out var id) && Guid.TryParse(id.GetString(), out var key) ? new EntityReference(table.Name, key) : throw Wrong(parameter);
    }

    private static System.ServiceModel.FaultException<OrganizationServiceFault> Wrong(ApiParameter parameter) =>
        Fault.Of(FaultCode.ODataPayload, $"The parameter '{parameter.Name}' must be of type {parameter.Type}.");
}
