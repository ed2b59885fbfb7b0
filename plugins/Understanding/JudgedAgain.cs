using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>Lets conversations follow messages that say something else than was thought.</summary>
internal static class JudgedAgain
{
    /// <summary>As one message says now.</summary>
    public static void Follow(IOrganizationService service, Guid message, Said said)
    {
        var query = new QueryExpression(SocialMessage.Table);
        query.Criteria.AddCondition(SocialMessage.Id, ConditionOperator.Equal, message);
        var held = HeldRows.Load(service, query, 1);
        Follow(service, held, held.Messages.Select(m => MessageChange.Judged(m, said)));
    }

    public static void Follow(IOrganizationService service, HeldRows held, IEnumerable<MessageChange> changes)
    {
        // What a person noted by hand has no place in the order of a conversation.
        var placed = changes.Where(c => c.Row.PostedOn is not null && c.Row.ExternalId is not null).ToList();
        if (placed.Count == 0) return;
        var work = new UnitOfWork(service, Conversation.Table);
        var threads = new ChangedThreads(held, new LiveMessages(service), NetworkLabels.Load(service));
        threads.Take(placed);
        threads.Write(work);
        work.Flush();
    }
}
