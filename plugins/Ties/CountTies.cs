using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ties;

/// <summary>
/// Counts the ties of conversations that ingestion, or a change of a profile, marked: in passes, each conversation anew from its messages. So it
/// does not matter in which order they came nor how often a pass runs, and what is deleted, unlinked or withdrawn takes its part back.
/// </summary>
internal sealed class CountTies
{
    private const int MostConversations = 100;
    private const int MostMessages = 2000;
    private static readonly string[] Columns = { Conversation.MessageCount, Conversation.MergedIntoId, Conversation.OwnerId, TableRow.VersionNumber };
    private static readonly string[] Held = { Schema.Tie.ConversationId, Schema.Tie.FromId, Schema.Tie.ToId, Schema.Tie.ToKey, Schema.Tie.Kind, Schema.Tie.Count, Schema.Tie.LastOn, TableRow.VersionNumber };
    private readonly IOrganizationService service;
    private readonly UnitOfWork work;
    private readonly Dictionary<Tie, EntityReference?> touched = new();

    private CountTies(IOrganizationService service)
    {
        this.service = service;
        work = new UnitOfWork(service, Conversation.Table, Schema.Tie.Table);
    }

    /// <summary>Counts as many conversations as one pass takes.</summary>
    /// <returns>How many were.</returns>
    public static int Run(IOrganizationService service)
    {
        var pending = Fitting(service.Pending<ConversationRow>(Conversation.TiePending, Columns).OrderBy(c => c.Id).Take(MostConversations));
        if (pending.Count > 0) new CountTies(service).Count(pending);
        return pending.Count;
    }

    /// <summary>The first always; then as long as there are not too many messages to read.</summary>
    private static List<ConversationRow> Fitting(IEnumerable<ConversationRow> pending)
    {
        var taken = new List<ConversationRow>();
        var messages = 0;
        foreach (var conversation in pending)
        {
            messages += Math.Min(conversation.MessageCount ?? 0, TieMessages.Most);
            if (taken.Count > 0 && messages > MostMessages) break;
            taken.Add(conversation);
        }

        return taken;
    }

    private void Count(IReadOnlyCollection<ConversationRow> pending)
    {
        // What a row held that became part of another is counted there.
        var messages = TieMessages.Load(service, pending.Where(c => c.MergedIntoId is null).ToList());
        var known = KnownContacts.Load(service, messages.SelectMany(m => m).ToList());
        var held = service.In<TieRow>(Schema.Tie.ConversationId, pending.Select(c => (object)c.Id), Held).ToLookup(t => t.ConversationId!.Id);
        foreach (var conversation in pending)
        {
            Write(conversation, ConversationTies.Of(messages[conversation.Id], known), held[conversation.Id]);
            work.Update(conversation).TiePending = false;
        }

        work.Flush();
        new TieConnections(service).Write(touched);
    }

    private void Write(ConversationRow conversation, IEnumerable<TiePart> parts, IEnumerable<TieRow> held)
    {
        var left = held.GroupBy(t => TiePart.KeyOf(t.FromId?.Id, t.ToId?.Id, t.ToKey, t.Kind)).ToDictionary(g => g.Key, g => g.OrderBy(t => t.Id).ToList());
        foreach (var part in parts)
        {
            Touch(part.From, part.To, part.Kind, conversation);
            var same = left.TryGetValue(part.Key, out var rows) ? rows : new List<TieRow>();
            var row = same.FirstOrDefault();
            var change = row is null ? New(conversation, part) : row.Count != part.Count.Count || row.LastOn != part.Count.LastOn ? work.Update(row) : null;
            if (change is not null)
            {
                change.Count = part.Count.Count;
                change.LastOn = part.Count.LastOn;
            }

            // Where contacts were merged, what each of them did is one.
            if (row is not null) same.RemoveAt(0);
        }

        foreach (var row in left.Values.SelectMany(rows => rows))
        {
            Touch(row.FromId?.Id, row.ToId?.Id, row.Kind!.Value, conversation);
            work.Delete(row);
        }
    }

    private TieRow New(ConversationRow conversation, TiePart part)
    {
        var row = new TieRow(Guid.NewGuid())
        {
            Name = ChoiceWords.Of(part.Kind),
            ConversationId = conversation.Reference,
            FromId = new EntityReference("contact", part.From),
            ToKey = part.ToKey,
            Kind = part.Kind,
        };
        if (part.To is { } to) row.ToId = new EntityReference("contact", to);
        work.Create(row);
        return row;
    }

    private void Touch(Guid? from, Guid? to, TieKind kind, ConversationRow conversation)
    {
        if (from is { } one && to is { } other) touched[new Tie(one, other, kind)] = conversation.OwnerId;
    }
}
