using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Platform.Json;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>The types that ActivityStreams gives an object, of which it may have several.</summary>
internal static class ActivityTypes
{
    private static readonly HashSet<string> PostTypes = new() { "Note", "Article", "Question", "Video", "Image" };

    /// <summary>The types of posts, for messages.</summary>
    public static string Posts => string.Join(", ", PostTypes);

    public static IReadOnlyList<string> Of(JsonNode node) => node["type"]?.Each().Where(t => t.Kind == JsonKind.Text).Select(t => t.Text).ToList() ?? new List<string>();

    public static bool IsPost(JsonNode node) => Of(node).Any(PostTypes.Contains);

    public static bool IsTombstone(JsonNode node) => Of(node).Contains("Tombstone");
}
