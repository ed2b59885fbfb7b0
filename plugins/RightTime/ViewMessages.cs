using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.RightTime;

/// <summary>The messages of the conversations that are shown: the newest of each.</summary>
internal sealed class ViewMessages
{
    private const int MostPerConversation = 50;
    private const int Canceled = 2;
    private readonly IOrganizationService service;
    private readonly DateTime asOf;
    private readonly Dictionary<Guid, List<SocialMessageRow>> shown = new();
    private readonly Dictionary<Guid, int> earlier = new();

    public ViewMessages(IOrganizationService service, DateTime asOf)
    {
        this.service = service;
        this.asOf = asOf;
    }

    /// <summary>How many messages were kept back because the caller may not read private text.</summary>
    public int Withheld { get; private set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<SocialMessageRow> Of(Guid conversation) => shown.TryGetValue(conversation, out var messages) ? messages : new List<SocialMessageRow>();

    /// <summary>How many older messages there are.</summary>
    public int Earlier(Guid conversation) => earlier.TryGetValue(conversation, out var count) ? count : 0;

    public void Load(IReadOnlyList<ConversationRow> conversations, bool whole)
    {
        if (conversations.Count == 0) return;
        var homes = MergedRows.Homes(service, conversations.Select(c => c.Id));
        var large = whole ? new List<ConversationRow>() : conversations.Where(c => Count(c) > MostPerConversation).ToList();
        var small = conversations.Except(large).Select(c => c.Id).ToList();
        var rows = service.In<SocialMessageRow>(Query(), SocialMessage.ConversationId, homes.Where(h => small.Contains(h.Value)).Select(h => (object)h.Key));
        foreach (var conversation in large)
        {
            var newest = Newest(homes.Where(h => h.Value == conversation.Id).Select(h => (object)h.Key));
            rows.AddRange(newest);
            if (newest.Count == MostPerConversation) earlier[conversation.Id] = Math.Max(1, Count(conversation) - MostPerConversation);
        }

        foreach (var group in rows.GroupBy(r => homes[r.ConversationId!.Id])) shown[group.Key] = Readable(group);
    }

    private static int Count(ConversationRow conversation) => conversation.MessageCount ?? 0;

    private List<SocialMessageRow> Newest(IEnumerable<object> conversations)
    {
        var found = new List<SocialMessageRow>();
        foreach (var chunk in Rows.Chunks(conversations))
        {
            var query = Query();
            query.Criteria.AddCondition(SocialMessage.ConversationId, ConditionOperator.In, chunk);
            found.AddRange(service.Top<SocialMessageRow>(query, MostPerConversation));
        }

        return found.OrderByDescending(m => m.PostedOn).ThenByDescending(m => m.ExternalId, StringComparer.Ordinal).Take(MostPerConversation).ToList();
    }

    private QueryExpression Query()
    {
        var query = new QueryExpression(SocialMessage.Table)
        {
            ColumnSet = new ColumnSet(
                SocialMessage.ConversationId, SocialMessage.Direction, SocialMessage.Visibility, SocialMessage.Text, SocialMessage.PrivateText, SocialMessage.PostedOn,
                SocialMessage.Sentiment, SocialMessage.SentimentSet, SocialMessage.Intent, SocialMessage.IntentSet, SocialMessage.TopicId, SocialMessage.TopicSet, SocialMessage.Judgement, SocialMessage.Url, SocialMessage.ProfileId, SocialMessage.ChannelId, SocialMessage.ExternalId),
        };
        query.Criteria.AddCondition(SocialMessage.PostedOn, ConditionOperator.LessEqual, asOf);
        query.Criteria.AddCondition(SocialMessage.StateCode, ConditionOperator.NotEqual, Canceled);
        // Erasing takes passes; what a profile that is gone said is hidden from the first moment on.
        var gone = query.AddLink(SocialProfile.Table, SocialMessage.ProfileId, SocialProfile.Id, JoinOperator.LeftOuter);
        gone.EntityAlias = "gone";
        gone.LinkCriteria.AddCondition(SocialProfile.Erased, ConditionOperator.Equal, true);
        query.Criteria.AddCondition("gone", SocialProfile.Id, ConditionOperator.Null);
        query.AddOrder(SocialMessage.PostedOn, OrderType.Descending);
        return query;
    }

    private List<SocialMessageRow> Readable(IEnumerable<SocialMessageRow> messages)
    {
        var ordered = messages.OrderBy(m => m.PostedOn).ThenBy(m => m.ExternalId, StringComparer.Ordinal).ToList();
        var kept = ordered.Where(IsWithheld).ToList();
        Withheld += kept.Count;
        return ordered.Except(kept).ToList();
    }

    /// <summary>A direct message whose text did not come with the row: the platform leaves secured columns out for who may not read them.</summary>
    private static bool IsWithheld(SocialMessageRow message) =>
        message.Visibility == SocialMessageVisibility.Direct && !message.Contains(SocialMessage.PrivateText);
}
