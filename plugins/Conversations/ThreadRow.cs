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
        Conversation.TopicId, Conversation.TopicSet, Conversation.IssueId, Conversation.IssueSet, Conversation.IssuePending, Conversation.Terms, Conversation.TiePending, Conversation.MergedIntoId, Conversation.WorkPending, Conversation.ThreadFacts, Conversation.OwnerId, Conversation.CreatedBy, Conversation.StateCode, Conversation.ModifiedOn, TableRow.VersionNumber,
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

    /// <summary>What the messages say of sentiment, intent and topic, as columns.</summary>
    public static ConversationRow Said(ThreadFacts facts) => new()
    {
        FirstSentimentScore = facts.FirstScore,
        SentimentScore = facts.Score,
        SentimentShift = facts.Score - facts.FirstScore,
        Sentiment = facts.Sentiment,
        Intent = facts.Intent,
        TopicId = Reference(Topic.Table, facts.TopicId),
    };

    /// <summary>Sets on a row what messages and people say, as far as it differs from what is held.</summary>
    public static void Write(ConversationRow target, ConversationRow? held, ThreadFacts facts, Decisions decisions, string networkLabel)
    {
        var said = Said(facts);
        said.Name = facts.Count == 0 ? MessageRow.Epitaph(networkLabel) : facts.Name;
        said.Visibility = facts.HasDirect ? ConversationVisibility.Direct : ConversationVisibility.Public;
        said.ChannelId = Reference(Channel.Table, facts.ChannelId);
        said.StarterId = Reference(SocialProfile.Table, facts.StarterId);
        said.CustomerId = facts.Customer;
        said.MessageCount = facts.Count;
        said.StartedOn = facts.First?.On;
        said.FirstCustomerMessageOn = facts.FirstIncoming?.On;
        said.LastMessageOn = facts.Last?.On;
        said.ThreadFacts = ThreadFactsText.Write(facts);
        said.State = ConversationStates.Of(facts, decisions.State, decisions.SettledOn);
        said.Decision = decisions.Decision;
        said.IssueId = decisions.Issue?.IssueId;
        said.IssueSet = decisions.Issue?.IssueSet == true;
        foreach (var column in JudgedColumn.All) decisions.Settle(column, said);
        target.TakeChanges(said, held);
        JudgedColumn.Complete(target, said);
        // A value alone is what a person writes.
        if (target.Contains(Conversation.IssueId)) target.IssueSet = said.IssueSet;
        if (facts.Complains && decisions.Issue is null && held?.IssuePending != true) target.IssuePending = true;
        if (facts.ChangesTies && held?.TiePending != true) target.TiePending = true;
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
