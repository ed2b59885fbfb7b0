using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;
using SocialExtension.Plugins.Platform.Json;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>Reads an actor: an IRI, or an object with facts about the profile.</summary>
internal sealed class AuthorReader
{
    /// <summary>The length of the contact's column.</summary>
    private const int LongestEmail = 100;
    private const int LongestSite = 1000;
    private static readonly Regex Address = new(@"^[^\s@\p{C}]+@[^\s@\p{C}]+$", RegexOptions.CultureInvariant);
    private readonly List<string> cleaned;

    public AuthorReader(List<string> cleaned) => this.cleaned = cleaned;

    public Author Read(JsonNode actor)
    {
        if (actor.Kind == JsonKind.Text) return new Author { ExternalId = ExternalIds.Checked(actor.Text, "actor", cleaned) };
        if (actor["id"] is null) throw new Rejection("missing_actor", "Its 'actor' has no 'id'.");
        return new Author
        {
            ExternalId = ExternalIds.Required(actor, "actor", cleaned),
            Name = PostText.Line(actor.String("name"), 200, "name", cleaned),
            Handle = PostText.Line(actor.String("preferredUsername"), 200, "preferredUsername", cleaned),
            Url = PostText.WebAddress(ExternalIds.Links(actor["url"]).FirstOrDefault(), cleaned),
            Bio = PostText.Line(actor.String("summary") is { } bio ? HtmlText.Read(bio, null) : null, 4000, "summary", cleaned),
            Location = PostText.Line(actor.String("location") ?? actor["location"]?.String("name"), 200, "location", cleaned),
            Followers = Count(actor["soc:followers"]),
            Following = Count(actor["soc:following"]),
            VerifiedEmail = Email(actor.String("soc:verifiedEmail")),
            VerifiedUrl = Site(actor.String("soc:verifiedUrl")),
        };
    }

    /// <summary>An address as contacts have it. What is none is said to be left out, and not repeated.</summary>
    private string? Email(string? address)
    {
        var trimmed = address?.Trim();
        if (string.IsNullOrEmpty(trimmed)) return null;
        if (trimmed!.Length <= LongestEmail && Address.IsMatch(trimmed)) return trimmed;
        cleaned.Add("'soc:verifiedEmail' was left out, because it is no e-mail address");
        return null;
    }

    private string? Site(string? address)
    {
        if (string.IsNullOrEmpty(address)) return null;
        if (address!.Length <= LongestSite && PostText.WebAddress(address, cleaned) is { } site) return site;
        cleaned.Add("'soc:verifiedUrl' was left out, because it is no http or https address of at most 1,000 characters");
        return null;
    }

    private static int? Count(JsonNode? number) =>
        number is { Kind: JsonKind.Number } && int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
}
