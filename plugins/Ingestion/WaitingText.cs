using System;
using System.Globalization;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Platform.Json;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>How what waits stands in the secured column soc_content.</summary>
internal static class WaitingText
{
    public static string Write(PostContent? content, ProfileFacts facts) => JsonOutput.Object(o =>
    {
        o.Object("facts", f => ProfileFactsText.Write(f, facts));
        if (content is null) return;
        o.Object("content", c =>
        {
            c.Time("on", content.On);
            c.Text("text", content.Text);
            c.Text("visibility", content.IsDirect ? "direct" : "public");
            c.Text("url", content.Url);
            c.Text("language", content.Language);
            c.Number("rating", content.Rating);
            c.Text("author", content.AuthorLabel);
        });
    });

    public static Waiting Read(string? text)
    {
        if (string.IsNullOrEmpty(text)) return new Waiting(null, new ProfileFacts());
        var json = JsonReader.Read(text!);
        return new Waiting(json["content"] is { } content ? Content(content) : null, ProfileFactsText.Read(json["facts"]));
    }

    private static PostContent Content(JsonNode node) => new()
    {
        On = DateTime.Parse(node.String("on")!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
        Text = node.String("text")!,
        IsDirect = node.String("visibility") != "public",
        Url = node.String("url"),
        Language = node.String("language"),
        Rating = node["rating"] is { } rating ? decimal.Parse(rating.Text, NumberStyles.Float, CultureInfo.InvariantCulture) : null,
        AuthorLabel = node.String("author")!,
    };
}
