using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Issues;

/// <summary>The causes of one topic, or channel, as its rows have them: in two queries, the latest of each kind.</summary>
internal sealed class ScopedCauses
{
    private const int MostIssues = 100;
    private const int MostLone = 200;
    private readonly Dictionary<Guid, IssueRow> issues = new();
    private readonly Dictionary<Guid, ConversationRow> lone = new();
    private int places;

    private ScopedCauses()
    {
        Frequencies = new Frequencies();
        Causes = new Causes(Frequencies);
    }

    public Frequencies Frequencies { get; }

    public Causes Causes { get; }

    public static ScopedCauses Load(IOrganizationService service, IssueScope scope)
    {
        var loaded = new ScopedCauses();
        var issues = Query(Issue.Table, scope, Issue.LastSeenOn, Issue.Name, Issue.Sketch, Issue.OwnerId, TableRow.VersionNumber);
        foreach (var issue in service.Top<IssueRow>(issues, MostIssues).OrderBy(i => i.LastSeenOn).ThenBy(i => i.Id)) loaded.Add(issue, SketchText.Read(issue.Sketch));
        var lone = Query(Conversation.Table, scope, Conversation.StartedOn, ProposeIssues.Columns);
        lone.Criteria.AddCondition(Conversation.IssueId, ConditionOperator.Null);
        lone.Criteria.AddCondition(Conversation.Terms, ConditionOperator.NotNull);
        lone.Criteria.AddCondition(Conversation.IssueSet, ConditionOperator.NotEqual, true);
        lone.Criteria.AddCondition(Conversation.IssuePending, ConditionOperator.NotEqual, true);
        foreach (var one in service.Top<ConversationRow>(lone, MostLone).OrderBy(c => c.StartedOn).ThenBy(c => c.Id)) loaded.AddCounted(one, SketchText.ReadTerms(one.Terms));
        return loaded;
    }

    public IssueRow? IssueOf(Cause cause) => issues.TryGetValue(cause.Id, out var row) ? row : null;

    public ConversationRow LoneOf(Cause cause) => lone[cause.Id];

    /// <summary>Adds a conversation that nothing is like so far.</summary>
    public void Add(ConversationRow conversation, Terms terms)
    {
        lone[conversation.Id] = conversation;
        Causes.Add(new Cause(conversation.Id, false, places++, Sketch.Of(terms, Frequencies)));
    }

    /// <summary>Adds an issue; a lone conversation that became one is in its place.</summary>
    public void Add(IssueRow issue, Sketch sketch, Cause? former = null)
    {
        issues[issue.Id] = issue;
        if (former is null) Frequencies.Add(sketch);
        else Causes.Remove(former);
        Causes.Add(new Cause(issue.Id, true, former?.Place ?? places++, sketch));
    }

    private void AddCounted(ConversationRow conversation, Terms terms)
    {
        Frequencies.Add(terms);
        Add(conversation, terms);
    }

    private static QueryExpression Query(string table, IssueScope scope, string latest, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns.Concat(new[] { latest }).Distinct().ToArray()) };
        query.Criteria.AddCondition(Conversation.StateCode, ConditionOperator.Equal, 0);
        Same(query, Conversation.TopicId, scope.Topic);
        if (scope.Topic is null) Same(query, Conversation.ChannelId, scope.Channel);
        query.AddOrder(latest, OrderType.Descending);
        return query;
    }

    private static void Same(QueryExpression query, string column, EntityReference? value)
    {
        if (value is null) query.Criteria.AddCondition(column, ConditionOperator.Null);
        else query.Criteria.AddCondition(column, ConditionOperator.Equal, value.Id);
    }
}
