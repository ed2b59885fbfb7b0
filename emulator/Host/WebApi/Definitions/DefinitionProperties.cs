using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Xrm.Sdk.Metadata;
using SocialExtension.Emulator.Queries.OData;

namespace SocialExtension.Emulator.Host.WebApi.Definitions;

/// <summary>A definition of the SDK in the Web API's JSON: the same properties by the same names, choices by the names of their values.</summary>
internal static class DefinitionProperties
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<PropertyInfo>> Known = new();

    /// <summary>The properties of a definition.</summary>
    /// <param name="definition">The SDK's object.</param>
    /// <param name="expandable">Those that come only when they are expanded.</param>
    public static JsonObject Of(object definition, params IReadOnlyCollection<string> expandable)
    {
        var json = new JsonObject();
        foreach (var property in Known.GetOrAdd(definition.GetType(), Properties).Where(p => !expandable.Contains(p.Name))) json[property.Name] = Value(property.GetValue(definition));
        return json;
    }

    /// <summary>MetadataId first, as the platform has it.</summary>
    private static List<PropertyInfo> Properties(Type type) =>
        [.. type.GetProperties(BindingFlags.Instance | BindingFlags.Public).Where(p => p.Name != nameof(EntityMetadata.ExtensionData)).OrderBy(p => p.Name != nameof(MetadataBase.MetadataId)).ThenBy(p => p.Name == nameof(MetadataBase.HasChanged))];

    private static JsonNode? Value(object? value) => value switch
    {
        null => null,
        string or bool or int or long or short or double or decimal => JsonSerializer.SerializeToNode(value),
        Guid id => id.ToString(),
        Enum name => name.ToString(),
        IEnumerable many => new JsonArray([.. many.Cast<object>().Select(Value)]),
        OptionMetadata option when option.GetType() != typeof(OptionMetadata) => Typed(option),
        _ => Of(value),
    };

    /// <summary>States and status reasons stand among options, and say what they are.</summary>
    private static JsonObject Typed(OptionMetadata option)
    {
        var json = Of(option);
        json.Insert(0, "@odata.type", $"#{EdmModelBuilder.Namespace}.{option.GetType().Name}");
        return json;
    }
}
