using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Emulator.Host.WebApi.Operations;

/// <summary>Rows of no table, whose members are what the caller wrote.</summary>
internal static class ExpandoReader
{
    public static Entity Read(JsonElement json)
    {
        var row = new Entity();
        foreach (var member in json.EnumerateObject().Where(m => !m.Name.Contains('@', StringComparison.Ordinal))) row[member.Name] = Value(member.Value);
        return row;
    }

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => Read(json),
        JsonValueKind.Array when json.EnumerateArray().All(e => e.ValueKind == JsonValueKind.Object) => new EntityCollection([.. json.EnumerateArray().Select(Read)]),
        JsonValueKind.Array => json.EnumerateArray().Select(e => e.GetString()!).ToArray(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt32(out var whole) ? whole : json.GetDecimal(),
        JsonValueKind.Null => null,
        _ => json.GetBoolean(),
    };
}
