using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Privacy;

/// <summary>
/// Deletes messages and every trace of them: notes, counted reactions, the ids by which replies name them, and conversations of which nothing is
/// left. What stays of a conversation is counted anew. Rows are emptied before they are deleted, because the platform keeps deleted rows
/// for a while in its recycle bin. One instance changes a limited number of rows; what points to a message goes before the message.
/// </summary>
internal sealed class ForgottenMessages
{
    private readonly IOrganizationService service;
    private readonly Networks networks;
    private readonly int rows;
    private readonly Action<IReadOnlyCollection<string>> forget;

    /// <summary>Makes one pass.</summary>
    /// <param name="service">The organization.</param>
    /// <param name="networks">The names of networks.</param>
    /// <param name="rows">How many rows it may change.</param>
    /// <param name="forget">Is told the keys of the messages before they go.</param>
    public ForgottenMessages(IOrganizationService service, Networks networks, int rows, Action<IReadOnlyCollection<string>> forget)
    {
        this.service = service;
        this.networks = networks;
        this.rows = rows;
        this.forget = forget;
    }

    /// <summary>How many rows were changed.</summary>
    public int Changed { get; private set; }

    /// <summary>How many messages were deleted.</summary>
    public int Messages { get; private set; }

    /// <summary>How many conversations were deleted.</summary>
    public int Conversations { get; private set; }

    private int Room => rows - Changed;

    /// <summary>Deletes as many of the messages that a query finds as are allowed.</summary>
    /// <param name="query">Which messages.</param>
    /// <param name="authors">The keys of authors all of whose messages go, be it in later passes.</param>
    /// <returns>Whether nothing is left of them.</returns>
    public bool Run(QueryExpression query, IReadOnlyCollection<string>? authors = null)
    {
        if (Room <= 0) return false;
        // With each message its conversation may go.
        var asked = (Room + 1) / 2;
        var held = HeldRows.Load(service, query, asked);
        if (held.Messages.Count == 0) return true;
        var ids = held.Messages.Select(m => m.Id).ToList();
        var keys = held.Messages.Where(m => m.ExternalId is not null).Select(m => KeyOf(SocialMessage.Table, m)).ToList();
        var homes = held.Messages.Select(m => m.ConversationId?.Id).OfType<Guid>().Select(held.FinalConversation).OfType<ConversationRow>().GroupBy(c => c.Id).Select(g => g.First()).ToList();
        var threads = MergedRows.Homes(service, homes.Select(h => h.Id)).Keys.ToList();

        Changed += Unname(held.Messages, threads);
        if (Room > 0) Changed += DroppedNotes.Drop(service, ids, Room);
        if (Room > 0) Changed += Reactions(keys);
        if (Room <= 0) return false;
        forget(keys);
        Delete(held, authors);
        var settled = new ForgottenThreads(service);
        settled.Settle(homes, threads, held.Messages.Where(m => m.ExternalId is not null).Select(m => KeyOf(Conversation.Table, m)).ToList());
        Conversations += settled.Deleted;
        Changed += settled.Deleted;
        return held.Messages.Count < asked;
    }

    private static string KeyOf(string table, SocialMessageRow message) => RowIdentity.Of(table, (int)message.Network!, message.ExternalId!).Key;

    /// <summary>Replies of others no longer say what they answer; they stay in their conversation.</summary>
    private int Unname(IReadOnlyCollection<SocialMessageRow> messages, IReadOnlyCollection<Guid> threads)
    {
        if (threads.Count == 0) return 0;
        var found = 0;
        foreach (var ids in Rows.Chunks(messages.Select(m => m.ExternalId).OfType<string>()))
        {
            var query = new QueryExpression(SocialMessage.Table) { ColumnSet = new ColumnSet(false) };
            query.Criteria.AddCondition(SocialMessage.ConversationId, ConditionOperator.In, threads.Cast<object>().ToArray());
            query.Criteria.AddCondition(SocialMessage.InReplyToExternalId, ConditionOperator.In, ids);
            query.Criteria.AddCondition(SocialMessage.Id, ConditionOperator.NotIn, messages.Select(m => (object)m.Id).ToArray());
            var replies = service.Top(query, Room);
            foreach (var reply in replies.OrderBy(r => r.Id)) service.Update(new SocialMessageRow(reply.Id) { InReplyToExternalId = null });
            found += replies.Count;
        }

        return found;
    }

    private int Reactions(IReadOnlyCollection<string> keys)
    {
        if (keys.Count == 0) return 0;
        var query = new QueryExpression(ActivityRecord.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(ActivityRecord.SubjectKey, ConditionOperator.In, keys.Cast<object>().ToArray());
        return service.Drop(query, Room);
    }

    private void Delete(HeldRows held, IReadOnlyCollection<string>? authors)
    {
        var work = new UnitOfWork(service, Conversation.Table);
        var changed = new ChangedThreads(held, new LiveMessages(service), networks, authors);
        changed.Take(held.Messages.Where(m => m.StateCode != MessageRow.Canceled && m.PostedOn is not null).Select(MessageChange.Gone));
        changed.Write(work);
        work.Flush();
        foreach (var message in held.Messages.OrderBy(m => m.Id))
        {
            // Whoever else changed it meanwhile: it goes.
            var blank = new SocialMessageRow(message.Id);
            MessageRow.Bury(blank, networks.Label((int?)message.Network ?? 0));
            MessageRow.Unname(blank);
            service.Update(blank);
            service.Delete(SocialMessage.Table, message.Id);
        }

        Messages += held.Messages.Count;
        Changed += held.Messages.Count;
    }
}
