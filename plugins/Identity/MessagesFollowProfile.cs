using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity;

/// <summary>
/// When a profile gets, changes or loses its customer, by whatever way, its messages and the conversations that it began follow: the newest
/// at once, the rest by due processing. A customer who is only suggested gets none of them.
/// </summary>
[Step("Update", SocialProfile.Table, Stage.PostOperation, Filter = new[] { SocialProfile.CustomerId, SocialProfile.MatchStatus }, PostImage = new[] { SocialProfile.CustomerId, SocialProfile.MatchStatus })]
public sealed class MessagesFollowProfile : Plugin
{
    /// <summary>Moves messages and conversations to a profile's customer.</summary>
    /// <returns>How many rows were changed; fewer than the limit means that nothing is left.</returns>
    internal static int Follow(IOrganizationService service, Guid profile, EntityReference? customer, int limit)
    {
        var conversations = service.Top(ConversationsToFollow(profile, customer), limit);
        foreach (var row in conversations.OrderBy(c => c.Id)) service.Update(new ConversationRow(row.Id) { CustomerId = customer });
        var room = limit - conversations.Count;
        if (room <= 0) return conversations.Count;
        var messages = service.Top(MessagesToFollow(profile, customer), room);
        foreach (var row in messages.OrderBy(m => m.Id)) service.Update(new SocialMessageRow(row.Id) { RegardingObjectId = customer });
        return conversations.Count + messages.Count;
    }

    /// <summary>Counts what has still to follow, up to a page of each.</summary>
    internal static int Remaining(IOrganizationService service, Guid profile, EntityReference? customer) =>
        service.RetrieveMultiple(ConversationsToFollow(profile, customer)).Entities.Count + service.RetrieveMultiple(MessagesToFollow(profile, customer)).Entities.Count;

    private protected override void Run(Invocation invocation)
    {
        var profile = invocation.Target<SocialProfileRow>().Id;
        var customer = ProfileLink.Customer(invocation.PostImage<SocialProfileRow>());
        var moved = Follow(invocation.Caller, profile, customer, PassedOn.RowsPerCall);
        if (moved == PassedOn.RowsPerCall) invocation.Caller.Update(new SocialProfileRow(profile) { WorkPending = true });
    }

    private static QueryExpression ConversationsToFollow(Guid profile, EntityReference? customer)
    {
        var query = new QueryExpression(Conversation.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(Conversation.StarterId, ConditionOperator.Equal, profile);
        if (customer is null) query.Criteria.AddCondition(Conversation.CustomerId, ConditionOperator.NotNull);
        else query.Criteria.AddCondition(Conversation.CustomerId, ConditionOperator.NotEqual, customer.Id);
        query.AddOrder(Conversation.LastMessageOn, OrderType.Descending);
        return query;
    }

    private static QueryExpression MessagesToFollow(Guid profile, EntityReference? customer)
    {
        var query = new QueryExpression(SocialMessage.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(SocialMessage.ProfileId, ConditionOperator.Equal, profile);
        Regarding.Differs(query, customer);
        query.AddOrder(SocialMessage.PostedOn, OrderType.Descending);
        return query;
    }
}
