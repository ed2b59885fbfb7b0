using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
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
        Conversation.FirstRespondedOn, Conversation.ResolutionDueOn, Conversation.MessageCount, Conversation.LastMessageOn, Conversation.MergedIntoId,
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
        var found = Final(service.In<ConversationRow>(Conversation.Id, new object[] { id }, Columns)).Select(c => c.Id).ToList();
        return found.Count == 0 ? Array.Empty<ConversationRow>() : Final(Matching(null, found[0])).Take(1).ToList();
    }

    private static int Place(ConversationState state) => state switch
    {
        ConversationState.WaitingOnUs => 0,
        ConversationState.Open or ConversationState.WaitingOnCustomer => 1,
        _ => 2,
    };

    private List<ConversationRow> Matching(object[]? states, Guid? id = null)
    {
        var found = service.Top<ConversationRow>(Query(states, id, q => q.Criteria.AddCondition(Conversation.CustomerId, ConditionOperator.Equal, contact)), Most);
        if (profiles.Count == 0) return found;
        found.AddRange(service.Top<ConversationRow>(Query(states, id, q => q.AddLink(SocialMessage.Table, Conversation.Id, SocialMessage.ConversationId, JoinOperator.Exists).LinkCriteria.AddCondition(SocialMessage.ProfileId, ConditionOperator.In, profiles.Cast<object>().ToArray())), Most));
        return found;
    }

    private QueryExpression Query(object[]? states, Guid? id, Action<QueryExpression> concerns)
    {
        var query = new QueryExpression(Conversation.Table) { ColumnSet = new ColumnSet(Columns) };
        if (states is not null) query.Criteria.AddCondition(Conversation.State, ConditionOperator.In, states);
        if (id is not null) query.Criteria.AddCondition(Conversation.Id, ConditionOperator.Equal, id.Value);
        concerns(query);
        query.AddOrder(Conversation.LastMessageOn, OrderType.Descending);
        return query;
    }

    /// <summary>A row that was merged gives way to the one it was merged into; what began later than the view's moment is left out.</summary>
    private IEnumerable<ConversationRow> Final(IReadOnlyCollection<ConversationRow> rows)
    {
        var targets = rows.Select(r => r.MergedIntoId?.Id).OfType<Guid>().Distinct().ToList();
        var merged = targets.Count == 0 ? new List<ConversationRow>() : service.In<ConversationRow>(Conversation.Id, targets.Cast<object>(), Columns);
        return rows.Where(r => r.MergedIntoId is null).Concat(merged).GroupBy(r => r.Id).Select(g => g.First());
    }
}
