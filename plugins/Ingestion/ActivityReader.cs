using System;
using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Platform.Json;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>
/// Reads one ActivityStreams 2.0 activity (w3.org/TR/activitystreams-core). Everything is checked here, before anything is written.
/// </summary>
internal sealed class ActivityReader
{
    private const int DeepestLevel = 64;
    private static readonly HashSet<string> Posts = new() { "Note", "Article", "Question", "Video", "Image" };
    private static readonly HashSet<string> NotYet = new() { "Update", "Delete", "Undo", "Like", "Announce", "Flag", "Tombstone" };

    private readonly Networks networks;
    private readonly int? channelNetwork;
    private readonly DateTime now;

    /// <summary>Makes a reader for one call.</summary>
    /// <param name="networks">The spellings of networks.</param>
    /// <param name="channelNetwork">The network of the channel that the activities came in by, which counts where they name none.</param>
    /// <param name="now">The time of the call.</param>
    public ActivityReader(Networks networks, int? channelNetwork, DateTime now)
    {
        this.networks = networks;
        this.channelNetwork = channelNetwork;
        this.now = now;
    }

    /// <summary>The activity as it can be stored.</summary>
    /// <exception cref="Rejection">Why it cannot.</exception>
    public Activity Read(JsonNode item)
    {
        if (item.Height > DeepestLevel) throw new Rejection("too_deep", $"It is nested {item.Height} levels deep; accepted are {DeepestLevel}.");
        var post = PostOf(item, out var activity);
        var wrapper = activity ?? post;
        var cleaned = new List<string>();
        var network = Network(wrapper, post);
        var author = new AuthorReader(cleaned).Read(Actor(activity, post));
        var audience = Audience.Of(wrapper, post);
        var text = Text(post, cleaned);
        return new Activity
        {
            Network = network,
            ExternalId = ExternalIds.Required(post, "object", cleaned),
            Author = author,
            Text = text,
            IsDirect = audience.IsDirect,
            Url = PostText.WebAddress(ExternalIds.Links(post["url"]).FirstOrDefault(), cleaned),
            InReplyTo = ExternalIds.Of(post["inReplyTo"], "inReplyTo", cleaned).FirstOrDefault(),
            Contexts = ExternalIds.Of(post["context"], "context", cleaned).Concat(ExternalIds.Of(post["conversation"], "conversation", cleaned)).Distinct().ToList(),
            Mentions = audience.IsDirect ? Mentions(post).Concat(audience.Recipients).Distinct().ToList() : Mentions(post),
            PostedOn = Time(post, wrapper, "published") ?? throw new Rejection("missing_time", "Neither the object nor the activity has 'published'."),
            EditedOn = Time(post, wrapper, "updated"),
            Language = PostText.Line(post["contentMap"]?.Members.Keys.FirstOrDefault(), 35, "contentMap", cleaned),
            Rating = Rating(wrapper, post),
            Cleaned = cleaned,
        };
    }

    /// <summary>The post itself. A bare object counts as its own Create.</summary>
    private static JsonNode PostOf(JsonNode item, out JsonNode? activity)
    {
        activity = null;
        var types = Types(item);
        if (types.Any(NotYet.Contains)) throw NotYetSupported(types.First(NotYet.Contains));
        if (types.Any(Posts.Contains)) return item;
        if (!types.Contains("Create")) throw new Rejection("unknown_type", $"'{Values.Short(string.Join(", ", types))}' is not a type that is taken in; accepted is Create over {string.Join(", ", Posts)}.");

        activity = item;
        var post = item["object"]?.Each().FirstOrDefault();
        if (post is not { Kind: JsonKind.Object }) throw new Rejection("unknown_type", "The Create has no object in it. Send the object itself, not its id.");
        types = Types(post);
        if (types.Any(NotYet.Contains)) throw NotYetSupported(types.First(NotYet.Contains));
        if (!types.Any(Posts.Contains)) throw new Rejection("unknown_type", $"A Create over '{Values.Short(string.Join(", ", types))}' is not taken in; accepted is {string.Join(", ", Posts)}.");
        return post;
    }

    private static Rejection NotYetSupported(string what) => new("not_yet_supported", $"{what} is not taken in yet; this version takes in posts and replies.");

    private static List<string> Types(JsonNode node) => node["type"]?.Each().Where(t => t.Kind == JsonKind.Text).Select(t => t.Text).ToList() ?? new List<string>();

    private static JsonNode Actor(JsonNode? activity, JsonNode post)
    {
        var author = post["attributedTo"]?.Each().FirstOrDefault();
        var actor = activity?["actor"]?.Each().FirstOrDefault() ?? author ?? throw new Rejection("missing_actor", "It has no 'actor', and its object no 'attributedTo'.");
        if (author is not null && IdOf(author) != IdOf(actor)) throw new Rejection("not_the_author", "Its 'actor' is not the one that its object is 'attributedTo'.");
        return actor;
    }

    private static string? IdOf(JsonNode node) => node.Kind == JsonKind.Text ? node.Text : node.String("id");

    private int Network(JsonNode wrapper, JsonNode post)
    {
        var name = wrapper.String("soc:network") ?? post.String("soc:network");
        if (name is null) return channelNetwork ?? throw new Rejection("unknown_network", "It does not say which network it is from ('soc:network'), and no channel was given.");
        return networks.Find(name) ?? throw new Rejection("unknown_network", $"'{Values.Short(name)}' is no network: neither a label of the choice nor the token of a channel.");
    }

    private static string Text(JsonNode post, List<string> cleaned)
    {
        var content = post.String("content") ?? post["contentMap"]?.Members.Values.FirstOrDefault(v => v.Kind == JsonKind.Text)?.Text ?? post.String("summary");
        var title = Types(post).Contains("Note") && content is not null ? null : post.String("name");
        var body = content is null ? "" : HtmlText.Read(content, post.String("mediaType"));
        return PostText.Body(title is null ? body : body.Length == 0 ? title : title + "\n\n" + body, cleaned);
    }

    private static List<string> Mentions(JsonNode post) =>
        (post["tag"]?.Each() ?? Enumerable.Empty<JsonNode>()).Where(t => Types(t).Contains("Mention")).Select(t => t.String("href")).OfType<string>().ToList();

    private DateTime? Time(JsonNode post, JsonNode wrapper, string property) =>
        (post.String(property) ?? wrapper.String(property)) is { } text ? ActivityTime.Read(property, text, now) : null;

    private static decimal? Rating(JsonNode wrapper, JsonNode post)
    {
        var rating = post["soc:rating"] ?? wrapper["soc:rating"];
        return rating is { Kind: JsonKind.Number } && decimal.TryParse(rating.Text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 5
            ? Math.Round(value, 2)
            : null;
    }
}
