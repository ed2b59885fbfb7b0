using System;
using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Observations;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Platform.Json;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>
/// Reads one ActivityStreams 2.0 activity (w3.org/TR/activitystreams-core). Everything is checked here, before anything is written.
/// </summary>
internal sealed class ActivityReader
{
    private const int DeepestLevel = 64;

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
        var types = ActivityTypes.Of(item);
        if (ActivityTypes.IsPost(item)) return new PostReader(now).Read(null, item, Network(item));
        if (FactReader.IsFact(item)) return Fact(null, item, ActivityTypes.IsTombstone(item));
        if (ActivityTypes.IsTombstone(item)) return Deletion(null, item);
        if (types.Contains("Create") || types.Contains("Update")) return CreateOrUpdate(item, types.Contains("Update"));
        if (types.Contains("Delete")) return Deletion(item, OneObject(item, "Delete"));
        var reactions = new ReactionReader();
        if (types.Contains("Like") || types.Contains("Announce")) return reactions.Reaction(item, OneObject(item, "Like or Announce"), types.Contains("Announce"), Network(item));
        if (types.Contains("Undo")) return reactions.Withdrawal(item, OneObject(item, "Undo"), Network(item));
        if (types.Contains("Flag")) return reactions.Report(item, Network(item));
        throw new Rejection("unknown_type", $"'{Values.Short(string.Join(", ", types))}' is not a type that is taken in; accepted are Create, Update, Delete, Like, Announce, Undo, Flag, {ActivityTypes.Posts} and Tombstone.");
    }

    private static JsonNode OneObject(JsonNode item, string what)
    {
        var objects = item["object"]?.Each().Where(o => o.Kind is JsonKind.Object or JsonKind.Text).ToList();
        if (objects is null || objects.Count == 0) throw new Rejection("missing_id", $"The {what} has no 'object'.");
        return objects.Count == 1 ? objects[0] : throw new Rejection("too_many_objects", $"The {what} names {objects.Count} objects; send one activity for each.");
    }

    private Activity CreateOrUpdate(JsonNode item, bool isUpdate)
    {
        var what = isUpdate ? "Update" : "Create";
        var post = item["object"]?.Each().FirstOrDefault();
        if (post is not { Kind: JsonKind.Object }) throw new Rejection("unknown_type", $"The {what} has no object in it. Send the object itself, not its id.");
        if (FactReader.IsFact(post)) return Fact(item, post, ActivityTypes.IsTombstone(post));
        if (ActivityTypes.IsTombstone(post)) return Deletion(item, post);
        if (!ActivityTypes.IsPost(post)) throw new Rejection("unknown_type", $"{what} over '{Values.Short(string.Join(", ", ActivityTypes.Of(post)))}' is not taken in; accepted are {ActivityTypes.Posts} and Tombstone.");
        return new PostReader(now).Read(item, post, Network(item), isUpdate);
    }

    /// <summary>A Delete of a post, or of the actor itself.</summary>
    private Activity Deletion(JsonNode? activity, JsonNode gone)
    {
        if (FactReader.IsFact(gone)) return Fact(activity, gone, isRetracted: true);
        var cleaned = new List<string>();
        var author = Actors.Read(activity, gone, cleaned);
        var network = Network(activity ?? gone);
        var id = ExternalIds.OfObject(gone, cleaned);
        return id == author.ExternalId
            ? new Departure { Network = network, ExternalId = id, Author = author, Cleaned = cleaned }
            : new Deletion { Network = network, ExternalId = id, Author = author, Cleaned = cleaned };
    }

    private Activity Fact(JsonNode? activity, JsonNode fact, bool isRetracted)
    {
        var network = Network(activity ?? fact);
        return isRetracted ? new FactReader(now).Retraction(activity, fact, network) : new FactReader(now).Read(activity, fact, network);
    }

    /// <summary>The network that the activity names, else its object, else, of an Undo, that object's own, else the channel's.</summary>
    private int Network(JsonNode item)
    {
        string? name = null;
        for (var node = item; node is not null && name is null; node = node["object"]?.Each().FirstOrDefault()) name = node.String("soc:network");
        if (name is null) return channelNetwork ?? throw new Rejection("unknown_network", "It does not say which network it is from ('soc:network'), and no channel was given.");
        return networks.Find(name) ?? throw new Rejection("unknown_network", $"'{Values.Short(name)}' is no network: neither a label of the choice nor the token of a channel.");
    }
}
