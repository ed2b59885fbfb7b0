using System;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Conversations;

/// <summary>A thread as the row of its conversation: what that holds, and what it shall hold.</summary>
internal static class ThreadRow
{
    /// <summary>The columns that reading a row for a change needs.</summary>
    public static readonly string[] Columns =
    {
        Conversation.Network, Conversation.RootExternalId, Conversation.Key, Conversation.Name, Conversation.Visibility, Conversation.ChannelId, Conversation.CustomerId, Conversation.StarterId,
        Conversation.State, Conversation.Decision, Conversation.ResolvedOn, Conversation.MessageCount, Conversation.StartedOn, Conversation.FirstCustomerMessageOn,
        Conversation.LastMessageOn, Conversation.Sentiment, Conversation.SentimentScore, Conversation.FirstSentimentScore, Conversation.SentimentShift, Conversation.SentimentSet, Conversation.Intent, Conversation.IntentSet,
        Conversation.TopicId, Conversation.TopicSet, Conversation.MergedIntoId, Conversation.WorkPending, Conversation.ThreadFacts, Conversation.OwnerId, Conversation.CreatedBy, Conversation.StateCode, Conversation.ModifiedOn, TableRow.VersionNumber,
    };

    /// <summary>A row that does not exist yet, with its computed keys.</summary>
    public static ConversationRow New(int network, string root)
    {
        var identity = RowIdentity.Of(Conversation.Table, network, root);
        return new ConversationRow(identity.Id)
        {
            Network = (Network)network,
            RootExternalId = root,
            Key = identity.Key,
            Visibility = ConversationVisibility.Public,
        };
    }

    public static ThreadFacts Facts(ConversationRow row)
    {
        var facts = new ThreadFacts
        {
            Count = row.MessageCount ?? 0,
            HasDirect = row.Visibility == ConversationVisibility.Direct,
            Name = row.Name,
            StarterId = row.StarterId?.Id,
            Customer = row.CustomerId,
            ChannelId = row.ChannelId?.Id,
            FirstScore = row.FirstSentimentScore,
            Sentiment = row.Sentiment,
            Score = row.SentimentScore,
            Intent = row.Intent,
            TopicId = row.TopicId?.Id,
        };
        ThreadFactsText.Read(row.ThreadFacts, facts);
        return facts;
    }

    /// <summary>Sets on a row what messages and people say, as far as it differs from what is held.</summary>
    public static void Write(ConversationRow target, ConversationRow? held, ThreadFacts facts, Decisions decisions, string networkLabel)
    {
        var said = new ConversationRow
        {
            Name = facts.Count == 0 ? MessageRow.Epitaph(networkLabel) : facts.Name,
            Visibility = facts.HasDirect ? ConversationVisibility.Direct : ConversationVisibility.Public,
            ChannelId = Reference(Channel.Table, facts.ChannelId),
            StarterId = Reference(SocialProfile.Table, facts.StarterId),
            CustomerId = facts.Customer,
            MessageCount = facts.Count,
            StartedOn = facts.First?.On,
            FirstCustomerMessageOn = facts.FirstIncoming?.On,
            LastMessageOn = facts.Last?.On,
            ThreadFacts = ThreadFactsText.Write(facts),
            State = ConversationStates.Of(facts, decisions.State, decisions.SettledOn),
            Decision = decisions.Decision,
            FirstSentimentScore = facts.FirstScore,
            SentimentScore = facts.Score,
            SentimentShift = facts.Score - facts.FirstScore,
            Sentiment = decisions.Mood is null ? facts.Sentiment : decisions.Mood.Sentiment,
            SentimentSet = decisions.Mood is not null,
            Intent = decisions.Aim is null ? facts.Intent : decisions.Aim.Intent,
            IntentSet = decisions.Aim is not null,
            TopicId = decisions.Topic is null ? Reference(Topic.Table, facts.TopicId) : decisions.Topic.TopicId,
            TopicSet = decisions.Topic is not null,
        };
        target.TakeChanges(said, held);
        // A value alone is what a person writes.
        if (target.Contains(Conversation.Sentiment)) target.SentimentSet = said.SentimentSet;
        if (target.Contains(Conversation.Intent)) target.IntentSet = said.IntentSet;
        if (target.Contains(Conversation.TopicId)) target.TopicSet = said.TopicSet;
        if (decisions.Owner is not null) target.OwnerId = decisions.Owner;
        if (held?.MergedIntoId is not null) Revive(target);
    }

    /// <summary>A row that had been merged can become the root again, when replies turn out to lead in a circle.</summary>
    private static void Revive(ConversationRow target)
    {
        target.MergedIntoId = null;
        target.StateCode = 0;
        target.StatusCode = 1;
    }

    private static EntityReference? Reference(string table, Guid? id) => id is null ? null : new EntityReference(table, id.Value);
}
