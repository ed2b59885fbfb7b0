using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Platform.Json;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>Reads what actors do to messages of others: Like, Announce, Undo and Flag. Of what they name only the id counts.</summary>
internal sealed class ReactionReader
{
    private readonly List<string> cleaned = new();

    public Reaction Reaction(JsonNode item, JsonNode message, bool isShare, int network)
    {
        var author = Actors.OfActivity(item, cleaned);
        var messageId = ExternalIds.OfObject(message, cleaned);
        return new Reaction
        {
            Network = network,
            ExternalId = messageId,
            Author = author,
            IsShare = isShare,
            Id = IdOf(item, isShare, network, messageId, author),
            Cleaned = cleaned,
        };
    }

    public Withdrawal Withdrawal(JsonNode item, JsonNode undone, int network)
    {
        var author = Actors.OfActivity(item, cleaned);
        var id = undone.Kind == JsonKind.Text ? ExternalIds.Checked(undone.Text, "object", cleaned) : IdOf(undone, network, author);
        return new Withdrawal { Network = network, ExternalId = id, Author = author, Cleaned = cleaned };
    }

    public Report Report(JsonNode item, int network)
    {
        var author = Actors.OfActivity(item, cleaned);
        var ids = (item["object"]?.Each() ?? Enumerable.Empty<JsonNode>()).Where(o => o.Kind is JsonKind.Object or JsonKind.Text).Select(o => ExternalIds.OfObject(o, cleaned)).Distinct().ToList();
        if (ids.Count == 0) throw new Rejection("missing_id", "The Flag has no 'object'.");
        if (ids.Count > Ingestion.Report.MostPosts) throw new Rejection("too_many_objects", $"The Flag names {ids.Count} objects; accepted are {Ingestion.Report.MostPosts}.");
        return new Report { Network = network, ExternalId = ids[0], ExternalIds = ids, Author = author, Cleaned = cleaned };
    }

    private string IdOf(JsonNode undone, int network, Author author)
    {
        var types = ActivityTypes.Of(undone);
        var isShare = types.Contains("Announce");
        if (!isShare && !types.Contains("Like") && (types.Count > 0 || undone["id"] is null)) throw new Rejection("unknown_type", $"Undo of '{Values.Short(string.Join(", ", types))}' is not taken in; accepted are Like and Announce.");
        var actor = undone["actor"]?.Each().FirstOrDefault();
        if (actor is not null && Actors.IdOf(actor) != author.ExternalId) throw new Rejection("not_the_author", "Its 'actor' is not the one of what it undoes.");
        if (undone["id"] is not null) return ExternalIds.Required(undone, "object", cleaned);
        var message = undone["object"]?.Each().FirstOrDefault() ?? throw new Rejection("missing_id", "The object of the Undo has neither 'id' nor 'object'.");
        return IdOf(undone, isShare, network, ExternalIds.OfObject(message, cleaned), author);
    }

    private string IdOf(JsonNode reaction, bool isShare, int network, string messageId, Author author) => reaction["id"] is not null
        ? ExternalIds.Required(reaction, "activity", cleaned)
        : Ingestion.Reaction.ImpliedId(isShare, RowIdentity.Of(SocialMessage.Table, network, messageId).Key, RowIdentity.Of(SocialProfile.Table, network, author.ExternalId).Key);
}
