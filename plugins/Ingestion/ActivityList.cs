using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform.Json;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>What was given to a call: an activity, an array of them, or a Collection.</summary>
internal static class ActivityList
{
    private static readonly HashSet<string> Collections = new() { "Collection", "OrderedCollection", "CollectionPage", "OrderedCollectionPage" };

    /// <summary>The activities in the order of input.</summary>
    /// <exception cref="InvalidPluginExecutionException">It is not JSON, or none of the three.</exception>
    public static IReadOnlyList<JsonNode> Read(string? json)
    {
        if (string.IsNullOrEmpty(json)) throw new InvalidPluginExecutionException("'Activities' is empty. Send an ActivityStreams 2.0 activity, an array of them, or a Collection, as JSON.");
        var root = Parse(json!);
        if (root.Kind == JsonKind.Array) return root.Items;
        var types = root["type"]?.Each().Select(t => t.Text).ToList();
        if (types is null || types.Count == 0) throw new InvalidPluginExecutionException("'Activities' is neither an activity, nor an array of activities, nor a Collection: it has no 'type'.");
        if (!types.Any(Collections.Contains)) return new[] { root };
        return (root["items"] ?? root["orderedItems"])?.Each().ToList() ?? new List<JsonNode>();
    }

    private static JsonNode Parse(string json)
    {
        try
        {
            return JsonReader.Read(json);
        }
        catch (FormatException e)
        {
            throw new InvalidPluginExecutionException("'Activities' is not JSON. " + e.Message, e);
        }
    }
}
