using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Platform.Json;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>Whom an activity is addressed to, by "to" and "cc" of the activity and of its object.</summary>
internal sealed class Audience
{
    private static readonly HashSet<string> Public = new() { "as:Public", "Public", "https://www.w3.org/ns/activitystreams#Public" };

    private Audience(bool isDirect, IReadOnlyList<string> recipients)
    {
        IsDirect = isDirect;
        Recipients = recipients;
    }

    /// <summary>Whether it names recipients, and the public is not among them. A recipient that has no id still is one: what may be private is kept private.</summary>
    public bool IsDirect { get; }

    /// <summary>The ids of the recipients that have one.</summary>
    public IReadOnlyList<string> Recipients { get; }

    public static Audience Of(JsonNode wrapper, JsonNode post)
    {
        var named = new[] { wrapper, post }.SelectMany(n => new[] { n["to"], n["cc"] }).OfType<JsonNode>().SelectMany(n => n.Each()).Where(n => n.Kind != JsonKind.Null).ToList();
        var ids = named.Select(n => n.Kind == JsonKind.Text ? n.Text : n.String("id")).OfType<string>().ToList();
        return new Audience(named.Count > 0 && !ids.Any(Public.Contains), ids);
    }
}
