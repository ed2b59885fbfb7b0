using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Platform;

/// <summary>
/// soc_ProcessDue: finishes what calls passed on, a pass of limited size a call, until nothing remains. The platform checks the caller's
/// prvAppendTosoc_gate; rows are read and written as SYSTEM.
/// </summary>
[CustomApi("soc_ProcessDue")]
public sealed class ProcessDue : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var service = invocation.System;
        var repaired = MergedConversations(service);
        repaired += Profiles(service, PassedOn.RowsPerCall - repaired);
        invocation.Output("Warned", 0);
        invocation.Output("Breached", 0);
        invocation.Output("Expired", 0);
        invocation.Output("Repaired", repaired);
        invocation.Output("Remaining", Pending(service, Conversation.Table, Conversation.WorkPending).Count + Pending(service, SocialProfile.Table, SocialProfile.WorkPending).Count);
    }

    private static int MergedConversations(IOrganizationService service)
    {
        var mover = new MoveMessages(service);
        foreach (var row in Pending(service, Conversation.Table, Conversation.WorkPending, Conversation.MergedIntoId))
        {
            var done = row.GetAttributeValue<EntityReference>(Conversation.MergedIntoId) is not { } target
                || mover.Move(new[] { row.Id }, target, service.Retrieve(Conversation.Table, target.Id, new ColumnSet(Conversation.CustomerId)).GetAttributeValue<EntityReference>(Conversation.CustomerId));
            if (!done) break;
            service.Update(new Entity(Conversation.Table, row.Id) { [Conversation.WorkPending] = false });
        }

        return mover.Moved;
    }

    private static int Profiles(IOrganizationService service, int limit)
    {
        var moved = 0;
        foreach (var row in Pending(service, SocialProfile.Table, SocialProfile.WorkPending, ProfileLink.Columns))
        {
            if (moved >= limit) break;
            var count = MessagesFollowProfile.Follow(service, row.Id, ProfileLink.Customer(row), limit - moved);
            moved += count;
            if (moved < limit) service.Update(new Entity(SocialProfile.Table, row.Id) { [SocialProfile.WorkPending] = false });
        }

        return moved;
    }

    private static DataCollection<Entity> Pending(IOrganizationService service, string table, string column, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns), TopCount = PassedOn.RowsPerCall };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, true);
        return service.RetrieveMultiple(query).Entities;
    }
}
