using System.Text.Json;

namespace SocialExtension.Connectors.Channels;

/// <summary>Reads who is in an activity: the actors that act, and those that are mentioned.</summary>
internal static class ActivityActors
{
    public static string? NetworkOf(JsonElement activity) => Text(activity, "soc:network") ?? Text(Inner(activity), "soc:network");

    /// <summary>The actors of an activity; for a bare object, whom it is attributed to.</summary>
    public static IEnumerable<ActorFacts> Acting(JsonElement activity)
    {
        var network = NetworkOf(activity);
        var actors = Each(activity, "actor").Concat(Each(activity, "attributedTo")).Concat(Each(Inner(activity), "attributedTo"));
        foreach (var actor in actors)
        {
            if (actor.ValueKind == JsonValueKind.String) yield return new ActorFacts(actor.GetString()!, network, false);
            else if (Text(actor, "id") is { } id) yield return new ActorFacts(id, network, IsOrganization(actor), Text(actor, "name"), Text(actor, "preferredUsername"), Links(actor).FirstOrDefault());
        }
    }

    /// <summary>The ids of the actors that are mentioned.</summary>
    public static IEnumerable<string> Mentioned(JsonElement activity) =>
        Each(activity, "tag").Concat(Each(Inner(activity), "tag")).Select(tag => Text(tag, "href")).OfType<string>();

    private static bool IsOrganization(JsonElement actor) => Each(actor, "type").Any(type => type.ValueKind == JsonValueKind.String && type.ValueEquals("Organization"));

    private static IEnumerable<string> Links(JsonElement actor) =>
        Each(actor, "url").Select(link => link.ValueKind == JsonValueKind.String ? link.GetString() : Text(link, "href")).OfType<string>();

    private static JsonElement Inner(JsonElement activity) => Member(activity, "object");

    private static string? Text(JsonElement owner, string name)
    {
        try
        {
            return Member(owner, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair. Ingestion cleans it; for a channel the fact is just not known.
            return null;
        }
    }

    /// <summary>The values of a property: ActivityStreams writes one as it is and several as an array.</summary>
    private static IEnumerable<JsonElement> Each(JsonElement owner, string name) => Member(owner, name) switch
    {
        { ValueKind: JsonValueKind.Array } several => several.EnumerateArray(),
        { ValueKind: JsonValueKind.Undefined } => [],
        var one => [one],
    };

    private static JsonElement Member(JsonElement owner, string name) => owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) ? value : default;
}
