using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.RightTime;

/// <summary>The causes behind what a contact says, as far as the caller may read them; those that touch most people first.</summary>
internal static class ViewIssues
{
    private static readonly string[] Columns = { Issue.Name, Issue.Status, Issue.Customers, Issue.Silent, Issue.LastWeek, Issue.FixDueOn };

    public static IReadOnlyList<IssueRow> Of(IOrganizationService service, IEnumerable<ConversationRow> conversations)
    {
        var ids = conversations.Select(c => c.IssueId?.Id).OfType<Guid>().Cast<object>().ToList();
        if (ids.Count == 0) return Array.Empty<IssueRow>();
        return service.In<IssueRow>(Issue.Id, ids, Columns).OrderByDescending(i => i.Customers).ThenBy(i => i.Id).ToList();
    }
}
