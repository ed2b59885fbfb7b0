using System.Text.Json;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Host.WebApi;

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
            case string or int or decimal or double or bool or Guid or string[]:
                JsonSerializer.Serialize(json, value, value.GetType());
                break;
            default:
                throw Fault.NotSupported($"response properties of type {property.Type}");
        }
    }
}
