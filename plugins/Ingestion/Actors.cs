using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Platform.Json;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>Who acted: the activity's actor, else whom its object is attributed to. Where both are named they must be the same.</summary>
internal static class Actors
{
    public static Author Read(JsonNode? activity, JsonNode about, List<string> cleaned)
    {
        var author = about["attributedTo"]?.Each().FirstOrDefault();
        var actor = activity?["actor"]?.Each().FirstOrDefault() ?? author ?? throw new Rejection("missing_actor", "It has no 'actor', and its object no 'attributedTo'.");
        if (author is not null && IdOf(author) != IdOf(actor)) throw new Rejection("not_the_author", "Its 'actor' is not the one that its object is 'attributedTo'.");
        return new AuthorReader(cleaned).Read(actor);
    }

    /// <summary>The actor of an activity that may be about what others wrote.</summary>
    public static Author OfActivity(JsonNode activity, List<string> cleaned) =>
        new AuthorReader(cleaned).Read(activity["actor"]?.Each().FirstOrDefault() ?? throw new Rejection("missing_actor", "It has no 'actor'."));

    public static string? IdOf(JsonNode node) => node.Kind == JsonKind.Text ? node.Text : node.String("id");
}
