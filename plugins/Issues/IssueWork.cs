using System;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Issues;

/// <summary>What due processing still has to do about causes.</summary>
internal static class IssueWork
{
    public static int Remaining(IOrganizationService service, DateTime now) =>
        service.Pending<ConversationRow>(Conversation.IssuePending).Count + service.Pending<IssueRow>(Issue.WorkPending).Count + RefreshIssues.Remaining(service, now);

    /// <summary>Has an issue counted again.</summary>
    public static void Refresh(IOrganizationService service, Guid issue, DateTime now) => service.Update(new IssueRow(issue) { RefreshOn = now });
}
