using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Platform.Json;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>Reads a post, bare or in its Create or Update.</summary>
internal sealed class PostReader
{
    /// <summary>As many as their keys surely fit into the column.</summary>
    private const int MostMentions = 1000;

    private readonly DateTime now;
    private readonly List<string> cleaned = new();

    public PostReader(DateTime now) => this.now = now;

    public Post Read(JsonNode? activity, JsonNode post, int network, bool isUpdate = false)
    {
        var wrapper = activity ?? post;
        var author = Actors.Read(activity, post, cleaned);
        var audience = Audience.Of(wrapper, post);
        var text = Text(post);
        var published = Time(post, wrapper, "published");
        var updated = Time(post, wrapper, "updated");
        return new Post
        {
            Network = network,
            ExternalId = ExternalIds.Required(post, "object", cleaned),
            Author = author,
            IsUpdate = isUpdate,
            InReplyTo = ExternalIds.Of(post["inReplyTo"], "inReplyTo", cleaned).FirstOrDefault(),
            Contexts = ExternalIds.Of(post["context"], "context", cleaned).Concat(ExternalIds.Of(post["conversation"], "conversation", cleaned)).Distinct().ToList(),
            MentionKeys = Keys(network, audience.IsDirect ? Mentions(post).Concat(audience.Recipients) : Mentions(post)),
            PostedOn = published ?? (isUpdate ? updated : null) ?? throw new Rejection("missing_time", $"Neither the object nor the activity has 'published'{(isUpdate ? " or 'updated'" : "")}."),
            Content = new PostContent
            {
                On = updated ?? published!.Value,
                Text = text,
                IsDirect = audience.IsDirect,
                Url = PostText.WebAddress(ExternalIds.Links(post["url"]).FirstOrDefault(), cleaned),
                Language = PostText.Line(post["contentMap"]?.Members.Keys.FirstOrDefault(), 35, "contentMap", cleaned),
                Rating = Rating(wrapper, post),
                AuthorLabel = author.Label,
            },
            Cleaned = cleaned,
        };
    }

    private string Text(JsonNode post)
    {
        var content = post.String("content") ?? post["contentMap"]?.Members.Values.FirstOrDefault(v => v.Kind == JsonKind.Text)?.Text ?? post.String("summary");
        var title = ActivityTypes.Of(post).Contains("Note") && content is not null ? null : post.String("name");
        var body = content is null ? "" : HtmlText.Read(content, post.String("mediaType"));
        return PostText.Body(title is null ? body : body.Length == 0 ? title : title + "\n\n" + body, cleaned);
    }

    private static List<string> Mentions(JsonNode post) =>
        (post["tag"]?.Each() ?? Enumerable.Empty<JsonNode>()).Where(t => ActivityTypes.Of(t).Contains("Mention")).Select(t => t.String("href")).OfType<string>().ToList();

    private IReadOnlyList<string> Keys(int network, IEnumerable<string> actors)
    {
        var distinct = actors.Distinct().ToList();
        if (distinct.Count > MostMentions) cleaned.Add($"of {distinct.Count} mentions the first {MostMentions} were kept");
        return distinct.Take(MostMentions).Select(a => RowIdentity.Of(SocialProfile.Table, network, a).Key).ToList();
    }

    private DateTime? Time(JsonNode post, JsonNode wrapper, string property) =>
        (post.String(property) ?? wrapper.String(property)) is { } text ? ActivityTime.Read(property, text, now) : null;

    private static decimal? Rating(JsonNode wrapper, JsonNode post)
    {
        var rating = post["soc:rating"] ?? wrapper["soc:rating"];
        return rating is { Kind: JsonKind.Number } && decimal.TryParse(rating.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 5
            ? Math.Round(value, 2)
            : null;
    }
}
