using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Issues;

/// <summary>Counts issues again that are due: whom they touch, how they go, whether a fix holds. Counted from the conversations that are linked now, so that what people link, take away or erase is right.</summary>
internal static class RefreshIssues
{
    private const int MostIssues = 20;
    private const int MostConversations = 5000;
    private const int SketchedConversations = 200;
    private const int Week = 7;

    /// <summary>Counts as many as one pass takes.</summary>
    /// <returns>How many were.</returns>
    public static int Run(IOrganizationService service, DateTime now)
    {
        var due = service.Top<IssueRow>(Due(now), MostIssues);
        foreach (var issue in due.OrderBy(i => i.Id)) service.Update(Counted(issue, Linked(service, issue.Id), now));
        return due.Count;
    }

    /// <summary>How many are left, as far as one pass takes them.</summary>
    public static int Remaining(IOrganizationService service, DateTime now) => service.Top(Due(now), MostIssues).Count;

    private static QueryExpression Due(DateTime now)
    {
        var query = new QueryExpression(Issue.Table) { ColumnSet = new ColumnSet(Issue.Status, Issue.SpeakingShare, Issue.FixedOn, Issue.Sketch) };
        query.Criteria.AddCondition(Issue.StateCode, ConditionOperator.Equal, 0);
        query.Criteria.AddCondition(Issue.RefreshOn, ConditionOperator.LessEqual, now);
        query.AddOrder(Issue.RefreshOn, OrderType.Ascending);
        return query;
    }

    private static List<ConversationRow> Linked(IOrganizationService service, Guid issue)
    {
        var query = new QueryExpression(Conversation.Table) { ColumnSet = new ColumnSet(Conversation.Name, Conversation.StartedOn, Conversation.CustomerId, Conversation.StarterId, Conversation.Visibility, Conversation.Terms) };
        query.Criteria.AddCondition(Conversation.IssueId, ConditionOperator.Equal, issue);
        query.Criteria.AddCondition(Conversation.StateCode, ConditionOperator.Equal, 0);
        query.AddOrder(Conversation.StartedOn, OrderType.Descending);
        return service.Top<ConversationRow>(query, MostConversations);
    }

    private static IssueRow Counted(IssueRow issue, List<ConversationRow> linked, DateTime now)
    {
        var began = linked.Select(c => c.StartedOn).OfType<DateTime>().ToList();
        var customers = linked.Select(c => c.CustomerId?.Id ?? c.StarterId?.Id ?? c.Id).Distinct().Count();
        var sketch = IssueSketch.Of(linked.Take(SketchedConversations), SketchText.Read(issue.Sketch), out var frequencies);
        var change = new IssueRow(issue.Id)
        {
            Conversations = linked.Count,
            Customers = customers,
            Silent = SilentCustomers.Estimate(customers, issue.SpeakingShare),
            FirstSeenOn = began.Count == 0 ? null : began.Min(),
            LastSeenOn = began.Count == 0 ? null : began.Max(),
            Trend = Trend.Of(began, now).Write(),
            LastWeek = began.Count(b => b > now.AddDays(-Week) && b <= now),
            WeekBefore = began.Count(b => b > now.AddDays(-2 * Week) && b <= now.AddDays(-Week)),
            Sketch = SketchText.Write(sketch),
            Summary = IssueEvidence.Summary(sketch, frequencies),
            Evidence = IssueEvidence.Json(sketch, frequencies, linked),
        };
        Judge(change, issue, began, now);
        return change;
    }

    /// <summary>Says how a fix does, and opens the issue again where its rate is back.</summary>
    private static void Judge(IssueRow change, IssueRow issue, List<DateTime> began, DateTime now)
    {
        var watched = issue.Status is IssueStatus.Fixed or IssueStatus.Watching;
        if (watched && issue.FixedOn is { } fixedOn)
        {
            var report = FixReport.Of(began, fixedOn, now);
            change.FixResult = report.Sentence;
            if (report.IsBack) change.Status = IssueStatus.Investigating;
        }

        // Numbers by day and week change by themselves as long as there are recent ones.
        change.RefreshOn = watched || began.Any(b => b > now.AddDays(-Trend.Most)) ? now.AddDays(1) : null;
    }
}
