using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Conversations;

/// <summary>When it becomes known whom a conversation is with, what we wrote in it stands on that customer's Timeline.</summary>
[Step("Update", Conversation.Table, Stage.PostOperation, Filter = new[] { Conversation.CustomerId })]
public sealed class RepliesFollowCustomer : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var conversation = invocation.Target<ConversationRow>();
        var customer = conversation.CustomerId;
        var query = new QueryExpression(SocialMessage.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(SocialMessage.ConversationId, ConditionOperator.Equal, conversation.Id);
        query.Criteria.AddCondition(SocialMessage.Direction, ConditionOperator.Equal, (int)SocialMessageDirection.Outgoing);
        Regarding.Differs(query, customer);
        query.AddOrder(SocialMessage.PostedOn, OrderType.Descending);
        foreach (var message in invocation.Caller.Top(query, PassedOn.RowsPerCall).OrderBy(m => m.Id))
        {
            invocation.Caller.Update(new SocialMessageRow(message.Id) { RegardingObjectId = customer });
        }
    }
}
