using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Issues;

/// <summary>Looks for the cause of conversations that ingestion marked, in passes: those that say the same get one issue. What a person set is left alone.</summary>
internal sealed class ProposeIssues
{
    /// <summary>The columns that a conversation is placed by.</summary>
    public static readonly string[] Columns =
    {
        Conversation.Name, Conversation.TopicId, Conversation.ChannelId, Conversation.IssueId, Conversation.IssueSet, Conversation.Visibility, Conversation.StartedOn,
        Conversation.OwnerId, Conversation.Terms, TableRow.VersionNumber,
    };

    private const int MostScopes = 20;
    private readonly IOrganizationService service;
    private readonly DateTime now;
    private readonly UnitOfWork work;
    private readonly Dictionary<Guid, TopicRow> topics;
    private readonly HashSet<Guid> taught = new();

    private ProposeIssues(IOrganizationService service, DateTime now, IEnumerable<Guid> topics)
    {
        this.service = service;
        this.now = now;
        work = new UnitOfWork(service, Issue.Table, Conversation.Table);
        this.topics = service.In<TopicRow>(Topic.Id, topics.Cast<object>(), Topic.Name, Topic.Kind, Topic.OwnerTeamId).ToDictionary(t => t.Id);
    }

    /// <summary>Places as many as are allowed.</summary>
    /// <returns>How many were looked at.</returns>
    public static int Run(IOrganizationService service, DateTime now, int limit)
    {
        if (limit <= 0) return 0;
        var scopes = service.Pending<ConversationRow>(Conversation.IssuePending, Columns).OrderBy(c => c.StartedOn).ThenBy(c => c.Id).Take(limit).GroupBy(c => new IssueScope(c)).Take(MostScopes).ToList();
        if (scopes.Count == 0) return 0;
        var propose = new ProposeIssues(service, now, scopes.Select(s => s.Key.Topic?.Id).OfType<Guid>());
        var texts = SaidTexts.Of(service, scopes.SelectMany(s => s).Select(c => c.Id));
        foreach (var scope in scopes)
        {
            // A competitor's fault is none of ours.
            var passed = propose.IsCompetitor(scope.Key) || scope.Key.IsBoundless;
            var causes = passed ? null : ScopedCauses.Load(service, scope.Key);
            foreach (var conversation in scope)
            {
                if (causes is not null && texts.TryGetValue(conversation.Id, out var said)) propose.Look(conversation, Terms.Read(said), scope.Key, causes);
                propose.work.Update(conversation).IssuePending = false;
            }
        }

        propose.work.Flush();
        foreach (var issue in propose.taught.OrderBy(i => i)) IssueWork.Refresh(service, issue, now);
        return scopes.Sum(s => s.Count());
    }

    private bool IsCompetitor(IssueScope scope) => scope.Topic is { } topic && topics.TryGetValue(topic.Id, out var row) && row.Kind == TopicKind.Competitor;

    private void Look(ConversationRow conversation, Terms terms, IssueScope scope, ScopedCauses causes)
    {
        if (conversation.IssueId is null && conversation.IssueSet != true)
        {
            Place(conversation, terms, scope, causes);
            return;
        }

        // An issue learns what it is about also from what a person linked to it.
        work.Update(conversation).Terms = SketchText.Write(terms);
        if (conversation.IssueId is { } issue) taught.Add(issue.Id);
    }

    private void Place(ConversationRow conversation, Terms terms, IssueScope scope, ScopedCauses causes)
    {
        work.Update(conversation).Terms = SketchText.Write(terms);
        causes.Frequencies.Add(terms);
        if (causes.Causes.Find(terms) is not { } cause)
        {
            causes.Add(conversation, terms);
            return;
        }

        causes.Causes.Join(cause, terms);
        var issue = causes.IssueOf(cause) ?? Propose(causes.LoneOf(cause), scope, causes, cause);
        var change = work.Update(issue);
        change.Sketch = SketchText.Write(cause.Sketch);
        change.RefreshOn = now;
        Link(conversation, issue);
    }

    private IssueRow Propose(ConversationRow first, IssueScope scope, ScopedCauses causes, Cause cause)
    {
        var issue = new IssueRow(Guid.NewGuid())
        {
            Name = IssueName.Of(cause.Sketch, causes.Frequencies, scope.Topic is null ? null : topics[scope.Topic.Id].Name),
            Status = IssueStatus.New,
            TopicId = scope.Topic,
            ChannelId = scope.Channel,
            SpeakingShare = SilentCustomers.AssumedShare,
        };
        if (Owner(first, scope) is { } owner) issue.OwnerId = owner;
        work.Create(issue);
        causes.Add(issue, cause.Sketch, cause);
        Link(first, issue);
        return issue;
    }

    private void Link(ConversationRow conversation, IssueRow issue)
    {
        var change = work.Update(conversation);
        change.IssueId = issue.Reference;
        change.IssueSet = false;
    }

    /// <summary>The topic's team, else the conversation's owner; SYSTEM where neither may read issues.</summary>
    private EntityReference? Owner(ConversationRow first, IssueScope scope)
    {
        var team = scope.Topic is { } topic && topics.TryGetValue(topic.Id, out var row) ? row.OwnerTeamId : null;
        return new[] { team, first.OwnerId }.FirstOrDefault(o => o?.LogicalName == "team" && !TeamPrivileges.Missing(service, o, new[] { "prvReadsoc_issue" }).Any());
    }
}
