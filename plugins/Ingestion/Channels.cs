using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>The company's own accounts. They are settings: few, and read once a call.</summary>
internal sealed class Channels
{
    private readonly Dictionary<Guid, ChannelRow> byId;
    private readonly Dictionary<string, ChannelRow> byActorKey = new(StringComparer.Ordinal);

    private Channels(IEnumerable<ChannelRow> rows)
    {
        byId = rows.ToDictionary(r => r.Id);
        foreach (var row in byId.Values.OrderBy(r => r.Id))
        {
            if (ActorKey(row) is { } key && !byActorKey.ContainsKey(key)) byActorKey[key] = row;
        }
    }

    /// <summary>The active channels.</summary>
    public static Channels Load(IOrganizationService service)
    {
        var query = new QueryExpression(Channel.Table) { ColumnSet = new ColumnSet(Channel.Network, Channel.NetworkToken, Channel.ExternalId, Channel.OwnerTeamId, Channel.MatchWithoutConsent, Channel.RetentionDays) };
        query.Criteria.AddCondition(Channel.StateCode, ConditionOperator.Equal, 0);
        return new Channels(service.All<ChannelRow>(query));
    }

    /// <summary>The network of a channel that a caller named.</summary>
    /// <exception cref="InvalidPluginExecutionException">There is no such channel.</exception>
    public int NetworkOf(Guid channel) => byId.TryGetValue(channel, out var row) && row.Network is { } network
        ? (int)network
        : throw new InvalidPluginExecutionException($"'ChannelId' is {channel}, but there is no active channel with that id. Create it first, or leave the parameter out.");

    /// <summary>Adds the spellings of networks that channels bring.</summary>
    public void AddSpellings(Networks networks)
    {
        foreach (var row in byId.Values.OrderBy(r => r.Id))
        {
            if (row.NetworkToken is { } token && row.Network is { } network) networks.AddSpelling((int)network, token);
        }
    }

    /// <summary>The channel that is this actor; null where the actor is not the company.</summary>
    /// <param name="actorKey">The key that the actor's profile has, or would have.</param>
    public Guid? Own(string actorKey) => byActorKey.TryGetValue(actorKey, out var row) ? row.Id : null;

    /// <summary>The channel that a message concerns where the caller named none: the account of ours that wrote it, else the first that it mentions.</summary>
    public Guid? OfMessage(string? authorKey, IEnumerable<string> mentionKeys) =>
        (authorKey is null ? null : Own(authorKey)) ?? mentionKeys.Select(Own).FirstOrDefault(c => c is not null);

    /// <summary>The key of the actor that a channel is; null where it names none.</summary>
    public static string? ActorKey(ChannelRow channel) => RowIdentity.KeyOf(SocialProfile.Table, (int?)channel.Network, channel.ExternalId);

    /// <summary>The team that owns what comes in by a channel; null where SYSTEM does.</summary>
    public EntityReference? OwnerOf(Guid? channel) => channel is { } id && byId.TryGetValue(id, out var row) ? row.OwnerTeamId : null;

    /// <summary>How many days the messages of a channel are kept; null for ever.</summary>
    public int? RetentionDays(Guid? channel) => channel is { } id && byId.TryGetValue(id, out var row) ? row.RetentionDays : null;

    /// <summary>Whether a profile may be matched to a customer before the person agreed. Where no channel is concerned, none forbids it.</summary>
    public bool MayMatchWithoutConsent(Guid? channel) => channel is not { } id || !byId.TryGetValue(id, out var row) || row.MatchWithoutConsent != false;
}
