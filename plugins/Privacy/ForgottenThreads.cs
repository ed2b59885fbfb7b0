using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Privacy;

/// <summary>
/// What becomes of conversations whose messages were deleted: one that is empty goes too, with the rows that were part of it; of one that others
/// take part in the root's id is taken away. Its key stays, so that the thread is still found.
/// </summary>
internal sealed class ForgottenThreads
{
    private static readonly string[] Columns = { Conversation.Key, Conversation.MergedIntoId, Conversation.Name, Conversation.RootExternalId };
    private readonly IOrganizationService service;

    public ForgottenThreads(IOrganizationService service) => this.service = service;

    /// <summary>How many conversations were deleted.</summary>
    public int Deleted { get; private set; }

    /// <summary>Settles conversations that lost messages.</summary>
    /// <param name="homes">The conversations.</param>
    /// <param name="threads">Their rows, those included that are merged into them and hold messages still.</param>
    /// <param name="keys">The keys of conversations that the messages are, or were, the root of.</param>
    public void Settle(IReadOnlyCollection<ConversationRow> homes, IReadOnlyCollection<Guid> threads, IReadOnlyCollection<string> keys)
    {
        var rooted = keys.Count == 0 ? new List<ConversationRow>() : service.In<ConversationRow>(Conversation.Key, keys.Cast<object>(), Columns);
        var candidates = homes.Select(h => h.Id).Concat(rooted.Select(r => r.Id)).Concat(threads).Distinct().ToList();
        var peopled = new HashSet<Guid>(WithMessages(candidates));
        var homesOf = MergedRows.Homes(service, candidates);
        var living = new HashSet<Guid>(homesOf.Where(h => peopled.Contains(h.Key)).Select(h => h.Value).Concat(peopled));
        foreach (var row in rooted.Where(r => r.MergedIntoId is not null && !peopled.Contains(r.Id)).OrderBy(r => r.Id)) Drop(row.Id);
        foreach (var home in homes.Where(h => !living.Contains(h.Id)).OrderBy(h => h.Id)) DropWhole(home.Id);
        foreach (var row in rooted.Where(r => living.Contains(r.Id)).OrderBy(r => r.Id)) Unroot(service, row);
        foreach (var home in homes.Where(h => living.Contains(h.Id)).OrderBy(h => h.Id)) Retitle(home);
    }

    /// <summary>Deletes a conversation without messages, and the rows that point to it.</summary>
    public void DropWhole(Guid conversation)
    {
        var query = new QueryExpression(Conversation.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(Conversation.MergedIntoId, ConditionOperator.Equal, conversation);
        foreach (var merged in service.All(query).OrderBy(r => r.Id)) Drop(merged.Id);
        Drop(conversation);
    }

    /// <summary>Which of the conversations hold messages, tombstones included.</summary>
    public IEnumerable<Guid> WithMessages(IReadOnlyCollection<Guid> conversations)
    {
        if (conversations.Count == 0) return Enumerable.Empty<Guid>();
        var query = new QueryExpression(Conversation.Table) { ColumnSet = new ColumnSet(false) };
        query.AddLink(SocialMessage.Table, Conversation.Id, SocialMessage.ConversationId, JoinOperator.Exists);
        return service.In<ConversationRow>(query, Conversation.Id, conversations.Cast<object>()).Select(c => c.Id);
    }

    /// <summary>The id of the root says who began it. An id of nobody's takes its place, so that the row is known for a thread.</summary>
    private static void Unroot(IOrganizationService service, ConversationRow row) =>
        service.Update(new ConversationRow(row.Id) { RootExternalId = "urn:uuid:" + row.Id.ToString("D"), Key = row.Key });

    /// <summary>A place in a queue repeats what the conversation was called when it was put there.</summary>
    private void Retitle(ConversationRow home)
    {
        var query = new QueryExpression("queueitem") { ColumnSet = new ColumnSet("queueid", "workerid") };
        query.Criteria.AddCondition("objectid", ConditionOperator.Equal, home.Id);
        foreach (var item in service.All(query).OrderBy(i => i.Id)) QueuePlace.Move(service, item, home.Reference);
    }

    private void Drop(Guid conversation)
    {
        while (DroppedNotes.Drop(service, new[] { conversation }, PassedOn.RowsPerCall) == PassedOn.RowsPerCall)
        {
        }

        service.Update(new ConversationRow(conversation)
        {
            Name = "Deleted conversation",
            RootExternalId = null,
            Key = null,
            CustomerId = null,
            StarterId = null,
            ThreadFacts = null,
            PriorityReason = null,
        });
        service.Delete(Conversation.Table, conversation);
        Deleted++;
    }
}
