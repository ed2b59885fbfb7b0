using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.RightTime;

/// <summary>The conversations that a contact takes part in: as the one whom they are with, or by a profile that wrote in them.</summary>
internal sealed class ViewConversations
{
    private const int Most = 20;
    private static readonly object[] Unsettled = { (int)ConversationState.Open, (int)ConversationState.WaitingOnUs, (int)ConversationState.WaitingOnCustomer };
    private static readonly object[] Settled = { (int)ConversationState.Resolved, (int)ConversationState.NotForUs };

    private static readonly string[] Columns =
    {
        Conversation.Name, Conversation.Network, Conversation.Visibility, Conversation.State, Conversation.Decision, Conversation.Priority, Conversation.FirstResponseDueOn,
        Conversation.FirstRespondedOn, Conversation.ResolutionDueOn, Conversation.MessageCount, Conversation.LastMessageOn, Conversation.IssueId, Conversation.MergedIntoId,
    };

    private readonly IOrganizationService service;
    private readonly Guid contact;
    private readonly IReadOnlyList<Guid> profiles;
    private readonly DateTime asOf;

    public ViewConversations(IOrganizationService service, Guid contact, IReadOnlyList<Guid> profiles, DateTime asOf)
    {
        this.service = service;
        this.contact = contact;
        this.profiles = profiles;
        this.asOf = asOf;
    }

    /// <summary>Those that wait for us, then the others that are open, then the settled ones; within each the newest first.</summary>
    public IReadOnlyList<ConversationRow> Newest() =>
        Final(Matching(Unsettled).Concat(Matching(Settled)).ToList())
            .OrderBy(c => Place(c.State ?? ConversationState.Open))
            .ThenByDescending(c => c.LastMessageOn)
            .ThenBy(c => c.Id)
            .Take(Most)
            .ToList();

    /// <summary>One conversation, or none where the contact takes no part in it.</summary>
    public IReadOnlyList<ConversationRow> One(Guid id)
    {
        var final = Final(service.In<ConversationRow>(Conversation.Id, new object[] { id }, Columns)).Select(c => c.Id).ToList();
        return final.Count == 0 ? Array.Empty<ConversationRow>() : Final(Matching(null, MergedRows.Homes(service, final).Keys)).Take(1).ToList();
    }

    private static int Place(ConversationState state) => state switch
    {
        ConversationState.WaitingOnUs => 0,
        ConversationState.Open or ConversationState.WaitingOnCustomer => 1,
        _ => 2,
    };

    private List<ConversationRow> Matching(object[]? states, IEnumerable<Guid>? ids = null)
    {
        var found = service.Top<ConversationRow>(Query(states, ids, WithContact), Most);
        if (profiles.Count == 0) return found;
        found.AddRange(service.Top<ConversationRow>(Query(states, ids, q => q.AddLink(SocialMessage.Table, Conversation.Id, SocialMessage.ConversationId, JoinOperator.Exists).LinkCriteria.AddCondition(SocialMessage.ProfileId, ConditionOperator.In, profiles.Cast<object>().ToArray())), Most));
        return found;
    }

    /// <summary>Rows that are part of others are found by who wrote in them, as long as they hold messages; there may be many of them.</summary>
    private void WithContact(QueryExpression query)
    {
        query.Criteria.AddCondition(Conversation.CustomerId, ConditionOperator.Equal, contact);
        query.Criteria.AddCondition(Conversation.MergedIntoId, ConditionOperator.Null);
    }

    private QueryExpression Query(object[]? states, IEnumerable<Guid>? ids, Action<QueryExpression> concerns)
    {
        var query = new QueryExpression(Conversation.Table) { ColumnSet = new ColumnSet(Columns) };
        if (states is not null) query.Criteria.AddCondition(Conversation.State, ConditionOperator.In, states);
        if (ids is not null) query.Criteria.AddCondition(Conversation.Id, ConditionOperator.In, ids.Cast<object>().ToArray());
        // Before the newest are taken: of twenty that began later nothing would be shown. One without messages has no beginning.
        var begun = query.Criteria.AddFilter(LogicalOperator.Or);
        begun.AddCondition(Conversation.StartedOn, ConditionOperator.LessEqual, asOf);
        begun.AddCondition(Conversation.StartedOn, ConditionOperator.Null);
        concerns(query);
        query.AddOrder(Conversation.LastMessageOn, OrderType.Descending);
        return query;
    }

    /// <summary>A row that was merged gives way to the one it was merged into.</summary>
    private IEnumerable<ConversationRow> Final(IReadOnlyCollection<ConversationRow> rows) => MergedRows.Final(service, rows, Columns);
}
