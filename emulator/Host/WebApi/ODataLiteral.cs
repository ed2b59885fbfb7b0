using System.Globalization;
using System.Text.Json;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Queries.OData;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>Names and values in parentheses of an address: Name='O''Neil',N=3,Id=@p1.</summary>
internal static class ODataLiteral
{
    /// <summary>The values by name; one without a name stands under the empty name. Aliases are looked up in the query options.</summary>
    public static Dictionary<string, string> Arguments(string? text, IReadOnlyDictionary<string, string> options)
    {
        var arguments = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in ODataText.Split(text ?? "", ','))
        {
            var equals = part.StartsWith('\'') ? -1 : part.IndexOf('=', StringComparison.Ordinal);
            var value = (equals < 0 ? part : part[(equals + 1)..]).Trim();
            // An alias that is given no value stands for null.
            if (value.StartsWith('@')) value = options.GetValueOrDefault(value, "null");
            arguments[equals < 0 ? "" : part[..equals].Trim()] = value;
        }

        return arguments;
    }

    /// <summary>A literal as the JSON value that it stands for.</summary>
    public static JsonElement ToJson(string literal)
    {
        var json = literal switch
        {
            "null" or "true" or "false" => literal,
            _ when literal.StartsWith('\'') && literal.EndsWith('\'') && literal.Length > 1 => JsonSerializer.Serialize(literal[1..^1].Replace("''", "'", StringComparison.Ordinal)),
            _ when literal.StartsWith('{') || literal.StartsWith('[') => literal,
            _ when decimal.TryParse(literal, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number.ToString(CultureInfo.InvariantCulture),
            // Ids and times stand bare in an address.
            _ => JsonSerializer.Serialize(literal),
        };
        try
        {
            // References come as {'@odata.id':'contacts(…)'}: with single quotes.
            using var document = JsonDocument.Parse(json.StartsWith('{') ? json.Replace('\'', '"') : json);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw Fault.Of(FaultCode.ODataRequest, $"'{literal}' is not a value that an address can hold.");
        }
    }
}
