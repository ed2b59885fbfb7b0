using System.Text.Json;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Queries.OData;

namespace SocialExtension.Emulator.Host.WebApi.Operations;

/// <summary>Values of response properties.</summary>
internal static class ResponseValue
{
    public static void Write(Utf8JsonWriter json, ApiParameter property, object? value)
    {
        switch (value)
        {
            case null when property.Type is ApiType.Integer or ApiType.Decimal or ApiType.Float or ApiType.Money or ApiType.Picklist:
                json.WriteNumberValue(0); // these can't be null in the Web API
                break;
            case null when property.Type == ApiType.Boolean:
                json.WriteBooleanValue(false);
                break;
            case null:
                json.WriteNullValue();
                break;
            case DateTime time:
                json.WriteStringValue(time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
                break;
            case OptionSetValue option:
                json.WriteNumberValue(option.Value);
                break;
            case Money money:
                json.WriteNumberValue(money.Value);
                break;
            case AccessRights rights:
                json.WriteStringValue(rights.ToString());
                break;
            case PrincipalAccess[] shares:
                json.WriteStartArray();
                foreach (var share in shares) Share(json, share);
                json.WriteEndArray();
                break;
            case string or int or decimal or double or bool or Guid or string[] or Guid[] or byte[]:
                JsonSerializer.Serialize(json, value, value.GetType());
                break;
            default:
                throw Fault.NotSupported($"response properties of type {property.Type}");
        }
    }

    private static void Share(Utf8JsonWriter json, PrincipalAccess share)
    {
        json.WriteStartObject();
        json.WriteString("AccessMask", share.AccessMask.ToString());
        json.WriteStartObject("Principal");
        json.WriteString("@odata.type", $"#{EdmModelBuilder.Namespace}.{share.Principal.LogicalName}");
        json.WriteString("ownerid", share.Principal.Id);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
