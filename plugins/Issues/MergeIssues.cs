using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Issues;

/// <summary>When a person says that an issue is another one, its conversations follow: the newest at once, the rest by due processing. The row becomes inactive.</summary>
[Step("Update", Issue.Table, Stage.PostOperation, Filter = new[] { Issue.MergedIntoId })]
public sealed class MergeIssues : Plugin
{
    /// <summary>Moves what earlier calls left, as far as is allowed.</summary>
    /// <returns>How many conversations were moved.</returns>
    internal static int Finish(IOrganizationService service, DateTime now, int limit)
    {
        var moved = 0;
        foreach (var issue in service.Pending<IssueRow>(Issue.WorkPending, Issue.MergedIntoId).OrderBy(i => i.Id))
        {
            if (moved >= limit) break;
            var room = limit - moved;
            var count = issue.MergedIntoId is { } target ? Move(service, issue.Id, target, room) : 0;
            if (count > 0) IssueWork.Refresh(service, issue.MergedIntoId!.Id, now);
            moved += count;
            if (count < room) service.Update(new IssueRow(issue.Id) { WorkPending = false });
        }

        return moved;
    }

    private protected override void Run(Invocation invocation)
    {
        var issue = invocation.Target<IssueRow>();
        if (issue.MergedIntoId is not { } target) return;
        var moved = Move(invocation.System, issue.Id, target, PassedOn.RowsPerCall);
        var merged = new IssueRow(issue.Id) { WorkPending = moved == PassedOn.RowsPerCall, RefreshOn = null };
        merged.Row.Deactivate();
        invocation.System.Update(merged);
        IssueWork.Refresh(invocation.System, target.Id, invocation.Now);
    }

    private static int Move(IOrganizationService service, Guid issue, EntityReference target, int limit)
    {
        var query = new QueryExpression(Conversation.Table) { ColumnSet = new ColumnSet(Conversation.IssueSet) };
        query.Criteria.AddCondition(Conversation.IssueId, ConditionOperator.Equal, issue);
        query.AddOrder(Conversation.StartedOn, OrderType.Descending);
        var linked = service.Top<ConversationRow>(query, limit);
        foreach (var one in linked.OrderBy(c => c.Id)) service.Update(new ConversationRow(one.Id) { IssueId = target, IssueSet = one.IssueSet == true });
        return linked.Count;
    }
}
