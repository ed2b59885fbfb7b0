using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Conversations;

/// <summary>
/// Carries joins out. A merged row becomes inactive and points to the final one; it is never deleted, because people may hold its address.
/// </summary>
internal sealed class JoinThreads
{
    private const string Name = "Part of another conversation";
    private readonly IOrganizationService service;
    private readonly MoveMessages mover;

    public JoinThreads(IOrganizationService service)
    {
        this.service = service;
        mover = new MoveMessages(service);
    }

    public void CarryOut(IReadOnlyList<ThreadJoin> joins)
    {
        if (joins.Count == 0) return;
        var work = new UnitOfWork(service, Conversation.Table);
        foreach (var row in joins.SelectMany(j => j.Aliases)) work.Create(Named(row));
        foreach (var join in joins)
        {
            foreach (var row in join.Merged) Retire(work.Update(row), join.Target);
        }

        work.Flush();
        // A row is born active and deactivated by a second write: the platform takes no state on Create.
        foreach (var alias in joins.SelectMany(j => j.Aliases)) service.Update(Deactivated(new ConversationRow(alias.Id)));
        foreach (var join in joins.Where(j => j.Merged.Count > 0)) Move(join);
    }

    /// <summary>The row keeps no word of a message, which may be deleted where nobody would look for it here.</summary>
    private static void Retire(ConversationRow change, EntityReference target)
    {
        change.MergedIntoId = target;
        change.Name = Name;
        change.MessageCount = 0;
        change.ThreadFacts = null;
        change.Sentiment = null;
        change.SentimentScore = null;
        change.FirstSentimentScore = null;
        change.SentimentShift = null;
        change.SentimentSet = false;
        change.Intent = null;
        change.IntentSet = false;
        change.TopicId = null;
        change.TopicSet = false;
        change.IssueId = null;
        change.IssueSet = false;
        change.IssuePending = false;
        change.Terms = null;
        change.TiePending = true;
        Deactivated(change);
    }

    private static ConversationRow Named(ConversationRow alias)
    {
        alias.Name = Name;
        return alias;
    }

    private static ConversationRow Deactivated(ConversationRow change)
    {
        change.Row.Deactivate();
        return change;
    }

    private void Move(ThreadJoin join)
    {
        var merged = join.Merged.Select(m => m.Id).OrderBy(id => id).ToList();
        var done = mover.Move(merged, join.Target, join.Customer);
        foreach (var row in join.Merged.Where(r => (r.WorkPending == true) == done).OrderBy(r => r.Id)) service.Update(new ConversationRow(row.Id) { WorkPending = !done });
    }
}
