using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Conversations;

/// <summary>When it becomes known whom a conversation is with, what we wrote in it stands on that customer's Timeline: the newest at once, the rest by due processing.</summary>
[Step("Update", Conversation.Table, Stage.PostOperation, Filter = new[] { Conversation.CustomerId })]
public sealed class RepliesFollowCustomer : Plugin
{
    /// <summary>Moves our replies in a conversation to its customer.</summary>
    /// <returns>How many rows were changed; fewer than the limit means that nothing is left.</returns>
    internal static int Follow(IOrganizationService service, Guid conversation, EntityReference? customer, int limit)
    {
        var query = new QueryExpression(SocialMessage.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(SocialMessage.ConversationId, ConditionOperator.Equal, conversation);
        query.Criteria.AddCondition(SocialMessage.Direction, ConditionOperator.Equal, (int)SocialMessageDirection.Outgoing);
        Regarding.Differs(query, customer);
        query.AddOrder(SocialMessage.PostedOn, OrderType.Descending);
        var replies = service.Top(query, limit);
        foreach (var message in replies.OrderBy(m => m.Id)) service.Update(new SocialMessageRow(message.Id) { RegardingObjectId = customer });
        return replies.Count;
    }

    /// <summary>Moves the newest of them, and leaves a mark where there are more.</summary>
    internal static void FollowNewest(IOrganizationService service, Guid conversation, EntityReference? customer)
    {
        var moved = Follow(service, conversation, customer, PassedOn.RowsPerCall);
        if (moved == PassedOn.RowsPerCall) service.Update(new ConversationRow(conversation) { WorkPending = true });
    }

    private protected override void Run(Invocation invocation)
    {
        var conversation = invocation.Target<ConversationRow>();
        FollowNewest(invocation.Caller, conversation.Id, conversation.CustomerId);
    }
}
