using System.Text.Json.Nodes;

namespace SocialExtension.Emulator.Host.WebApi.Definitions;

/// <summary>What the platform says about a table, a column, a relationship, a key or a choice.</summary>
/// <param name="Type">Its type, without the namespace.</param>
/// <param name="Properties">Its properties.</param>
internal sealed record Definition(string Type, JsonObject Properties)
{
    /// <summary>Definitions that belong to it and come when they are expanded, many or one; made when somebody asks.</summary>
    public Dictionary<string, Func<IEnumerable<Definition>>> Many { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, Func<Definition?>> One { get; } = new(StringComparer.Ordinal);

    /// <summary>Types that it is besides its own, such as AttributeMetadata.</summary>
    public string BaseType { get; init; } = "";

    public string Id => (string)Properties["MetadataId"]!;

    /// <summary>Whether it is of a type that an address casts to.</summary>
    public bool Is(string type) => Type == type || BaseType == type;

    /// <summary>Finds a definition by its id or by a property that names it.</summary>
    public bool IsNamed(string property, string value) =>
        property.Length == 0 ? Id.Equals(value, StringComparison.OrdinalIgnoreCase) : Properties[property] is { } found and not (JsonObject or JsonArray) && found.ToString().Equals(value, StringComparison.OrdinalIgnoreCase);
}
