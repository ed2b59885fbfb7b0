using System;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Conversations;

/// <summary>The row of a conversation: what it holds, and what it shall hold.</summary>
internal static class ConversationRow
{
    /// <summary>The columns that reading a conversation for a change needs.</summary>
    public static readonly string[] Columns =
    {
        Conversation.Network, Conversation.RootExternalId, Conversation.Key, Conversation.Name, Conversation.Visibility, Conversation.ChannelId, Conversation.CustomerId, Conversation.StarterId,
        Conversation.State, Conversation.Decision, Conversation.ResolvedOn, Conversation.MessageCount, Conversation.StartedOn, Conversation.FirstCustomerMessageOn,
        Conversation.LastMessageOn, Conversation.MergedIntoId, Conversation.ThreadFacts, Conversation.OwnerId, Conversation.StateCode, Conversation.ModifiedOn, "versionnumber",
    };

    /// <summary>A row that does not exist yet, with its computed keys.</summary>
    public static Entity New(int network, string root)
    {
        var identity = RowIdentity.Of(Conversation.Table, network, root);
        return new Entity(Conversation.Table, identity.Id)
        {
            [Conversation.Network] = new OptionSetValue(network),
            [Conversation.RootExternalId] = root,
            [Conversation.Key] = identity.Key,
            [Conversation.Visibility] = Values.Option(ConversationVisibility.Public),
        };
    }

    public static ThreadFacts Facts(Entity row)
    {
        var facts = new ThreadFacts
        {
            Count = row.GetAttributeValue<int?>(Conversation.MessageCount) ?? 0,
            HasDirect = row.Choice(Conversation.Visibility, ConversationVisibility.Public) == ConversationVisibility.Direct,
            Name = row.Text(Conversation.Name),
            StarterId = row.Reference(Conversation.StarterId),
            Customer = row.GetAttributeValue<EntityReference>(Conversation.CustomerId),
            ChannelId = row.Reference(Conversation.ChannelId),
        };
        ThreadFactsText.Read(row.Text(Conversation.ThreadFacts), facts);
        return facts;
    }

    /// <summary>Sets on a row what messages and people say, as far as it differs from what is held.</summary>
    public static void Write(Entity target, Entity? held, ThreadFacts facts, Decisions decisions)
    {
        Set(target, held, Conversation.Name, facts.Name);
        Set(target, held, Conversation.Visibility, Values.Option(facts.HasDirect ? ConversationVisibility.Direct : ConversationVisibility.Public));
        Set(target, held, Conversation.ChannelId, Reference(Channel.Table, facts.ChannelId));
        Set(target, held, Conversation.StarterId, Reference(SocialProfile.Table, facts.StarterId));
        Set(target, held, Conversation.CustomerId, facts.Customer);
        Set(target, held, Conversation.MessageCount, facts.Count);
        Set(target, held, Conversation.StartedOn, facts.First?.On);
        Set(target, held, Conversation.FirstCustomerMessageOn, facts.FirstIncoming?.On);
        Set(target, held, Conversation.LastMessageOn, facts.Last?.On);
        Set(target, held, Conversation.ThreadFacts, ThreadFactsText.Write(facts));
        Set(target, held, Conversation.State, Values.Option(ConversationStates.Of(facts, decisions.State, decisions.SettledOn)));
        Set(target, held, Conversation.Decision, Values.Option(decisions.Decision));
        if (decisions.Owner is not null) target[Conversation.OwnerId] = decisions.Owner;
        if (held?.Reference(Conversation.MergedIntoId) is not null) Revive(target);
    }

    /// <summary>A row that had been merged can become the root again, when replies turn out to lead in a circle.</summary>
    private static void Revive(Entity target)
    {
        target[Conversation.MergedIntoId] = null;
        target[Conversation.StateCode] = new OptionSetValue(0);
        target[Conversation.StatusCode] = new OptionSetValue(1);
    }

    private static EntityReference? Reference(string table, Guid? id) => id is null ? null : new EntityReference(table, id.Value);

    private static void Set(Entity target, Entity? held, string column, object? value)
    {
        var now = held is not null && held.Contains(column) ? held[column] : null;
        if (!Same(now, value)) target[column] = value;
    }

    private static bool Same(object? held, object? value) =>
        held is EntityReference a && value is EntityReference b ? a.Id == b.Id : held is DateTime t && value is DateTime u ? t.ToUniversalTime() == u : Equals(held, value);
}
