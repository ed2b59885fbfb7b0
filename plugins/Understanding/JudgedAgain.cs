using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>Lets conversations follow messages that say something else than was thought.</summary>
internal static class JudgedAgain
{
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
