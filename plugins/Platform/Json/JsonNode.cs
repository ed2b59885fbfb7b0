using System.Collections.Generic;

namespace SocialExtension.Plugins.Platform.Json;

internal enum JsonKind
{
    Null,
    Boolean,
    Number,
    Text,
    Array,
    Object,
}

/// <summary>One value of a JSON document.</summary>
internal sealed class JsonNode
{
    public JsonNode(JsonKind kind) => Kind = kind;

    public JsonKind Kind { get; }

    /// <summary>The string, or the number or boolean as written.</summary>
    public string Text { get; set; } = "";

    public List<JsonNode> Items { get; } = new();

    /// <summary>Members by name; of two with the same name the last counts.</summary>
    public Dictionary<string, JsonNode> Members { get; } = new();

    /// <summary>How many levels of arrays and objects this value has: 0 for a scalar, 1 for an object of scalars.</summary>
    public int Height { get; set; }

    /// <summary>The member of that name, or null where there is none or this is no object. A member that is null counts as none.</summary>
    public JsonNode? this[string name] => Members.TryGetValue(name, out var member) && member.Kind != JsonKind.Null ? member : null;

    /// <summary>The text of a string member; null for anything else.</summary>
    public string? String(string name) => this[name] is { Kind: JsonKind.Text } member ? member.Text : null;

    /// <summary>The value itself, or, of an array, each of its values: ActivityStreams lets most properties be one or many.</summary>
    public IEnumerable<JsonNode> Each() => Kind == JsonKind.Array ? Items : new List<JsonNode> { this };
}
