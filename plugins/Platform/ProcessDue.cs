using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Issues;
using SocialExtension.Plugins.Observations;
using SocialExtension.Plugins.Privacy;
using SocialExtension.Plugins.Schema;
using SocialExtension.Plugins.Ties;
using SocialExtension.Plugins.Understanding;

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
        var repaired = PendingConversations.Finish(service, PassedOn.RowsPerCall);
        repaired += LabelsFollowChannel.Finish(service, invocation.Trace, PassedOn.RowsPerCall - repaired);
        repaired += Profiles(service, PassedOn.RowsPerCall - repaired);
        var keys = new FillKeys(service);
        repaired += keys.Run(PassedOn.RowsPerCall - repaired);
        repaired += LookAgain.Run(service, PassedOn.RowsPerCall - repaired);
        repaired += DropVoid.Run(service, PassedOn.RowsPerCall - repaired);
        repaired += Learning.Finish(service, invocation.Now, PassedOn.RowsPerCall - repaired);
        var expired = ExpiredFacts.Purge(service, invocation.Now, PassedOn.RowsPerCall - repaired);
        expired += Retention.Run(service, invocation.Now, PassedOn.RowsPerCall - repaired - expired);
        repaired += MergeIssues.Finish(service, invocation.Now, PassedOn.RowsPerCall - repaired - expired);
        repaired += ProposeIssues.Run(service, invocation.Now, PassedOn.RowsPerCall - repaired - expired);
        repaired += ProfileTies.Run(service, PassedOn.RowsPerCall - repaired - expired);
        repaired += CountTies.Run(service);
        RefreshIssues.Run(service, invocation.Now);
        SecondOpinions.Mark(service, invocation.Trace, invocation.Now);
        invocation.Output("Warned", 0);
        invocation.Output("Breached", 0);
        invocation.Output("Expired", expired);
        invocation.Output("Repaired", repaired);
        invocation.Output("Remaining", keys.Remaining + Marked(service) + ExpiredFacts.Remaining(service, invocation.Now) + Retention.Remaining(service, invocation.Now) + IssueWork.Remaining(service, invocation.Now));
    }

    /// <summary>The rows that are marked for what a call had no room for.</summary>
    private static int Marked(IOrganizationService service) =>
        service.Pending<ConversationRow>(Conversation.WorkPending).Count
        + service.Pending<ConversationRow>(Conversation.TiePending).Count
        + ProfileTies.Remaining(service)
        + service.Pending<ChannelRow>(Channel.WorkPending).Count
        + service.Pending<SocialProfileRow>(SocialProfile.WorkPending).Count
        + service.Pending<SocialProfileRow>(SocialProfile.MatchPending).Count
        + service.Pending<ActivityRecordRow>(ActivityRecord.WorkPending).Count
        + service.Pending<JudgementSettingRow>(JudgementSetting.WorkPending).Count;

    private static int Profiles(IOrganizationService service, int limit)
    {
        var moved = 0;
        foreach (var row in service.Pending<SocialProfileRow>(SocialProfile.WorkPending, ProfileLink.Columns.Concat(EraseProfile.Columns).Concat(new[] { SocialProfile.Consent }).ToArray()))
        {
            if (moved >= limit) break;
            moved += row.Erased == true ? Erase(service, row, limit - moved) : Follow(service, row, limit - moved);
        }

        return moved;
    }

    private static int Follow(IOrganizationService service, SocialProfileRow row, int limit)
    {
        var count = MessagesFollowProfile.Follow(service, row.Id, ProfileLink.Customer(row), limit);
        if (count < limit) count += ConsentWithdrawn.Drop(service, row, limit - count);
        if (count < limit) service.Update(new SocialProfileRow(row.Id) { WorkPending = false });
        return count;
    }

    private static int Erase(IOrganizationService service, SocialProfileRow row, int limit)
    {
        var erase = new EraseProfile(service, NetworkLabels.Load(service), limit);
        erase.Run(row);
        return erase.Changed;
    }
}
