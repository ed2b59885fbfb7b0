using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Platform.Json;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>Ids that networks give: absolute IRIs (RFC 3987) of at most 1,000 characters, kept exactly as given.</summary>
internal static class ExternalIds
{
    private const int Longest = 1000;
    private static readonly Regex Absolute = new("^[A-Za-z][A-Za-z0-9+.-]*:.", RegexOptions.CultureInvariant | RegexOptions.Singleline);

    public static string Required(JsonNode node, string what, List<string> cleaned) =>
        Checked(node.String("id") ?? throw new Rejection("missing_id", $"The {what} has no 'id'."), what, cleaned);

    /// <summary>The id of what an activity is about: given by itself, or in the object.</summary>
    public static string OfObject(JsonNode about, List<string> cleaned) => about.Kind == JsonKind.Text ? Checked(about.Text, "object", cleaned) : Required(about, "object", cleaned);

    /// <summary>The ids that a property names: a string, an object with an id, or many of them.</summary>
    public static IEnumerable<string> Of(JsonNode? property, string name, List<string> cleaned) =>
        (property?.Each() ?? Enumerable.Empty<JsonNode>()).Select(n => n.Kind == JsonKind.Text ? n.Text : n.String("id")).OfType<string>().Select(id => Checked(id, name, cleaned));

    /// <summary>The addresses that a property names: a string or a Link with href.</summary>
    public static IEnumerable<string> Links(JsonNode? property) =>
        (property?.Each() ?? Enumerable.Empty<JsonNode>()).Select(n => n.Kind == JsonKind.Text ? n.Text : n.String("href")).OfType<string>();

    public static string Checked(string id, string what, List<string> cleaned)
    {
        if (!Absolute.IsMatch(id)) throw new Rejection("id_not_absolute", $"The id of '{what}' is '{Values.Short(id)}', which is no absolute IRI such as https://example.org/posts/1.");
        if (id.Length > Longest) throw new Rejection("id_too_long", $"The id of '{what}' has {id.Length} characters; accepted are {Longest}. It begins {Values.Short(id)}");
        return PostText.Storable(id, $"the id of '{what}'", cleaned);
    }
}
