using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Conversations;

/// <summary>What the messages of a held thread answer. Read only when a circle of replies closes, which is rare and worth the price.</summary>
internal sealed class HeldReplies
{
    private readonly IOrganizationService service;
    private readonly Dictionary<Guid, Dictionary<string, string>> parents = new();

    public HeldReplies(IOrganizationService service) => this.service = service;

    /// <summary>The ids from a message up to the root of its thread, both included.</summary>
    public IReadOnlyList<string> PathToRoot(KnownThread thread, string id)
    {
        if (!parents.TryGetValue(thread.RowId, out var answers)) parents[thread.RowId] = answers = Load(thread.RowId);
        var path = new List<string> { id };
        while (id != thread.Root && answers.TryGetValue(id, out var parent) && !path.Contains(parent))
        {
            path.Add(parent);
            id = parent;
        }

        return path;
    }

    /// <summary>Rows that were merged into the thread may still hold some of its messages.</summary>
    private Dictionary<string, string> Load(Guid conversation)
    {
        var query = new QueryExpression(SocialMessage.Table) { ColumnSet = new ColumnSet(SocialMessage.ExternalId, SocialMessage.InReplyToExternalId) };
        query.Criteria.AddCondition(SocialMessage.InReplyToExternalId, ConditionOperator.NotNull);
        var rows = MergedRows.Homes(service, new[] { conversation }).Keys;
        return service.In<SocialMessageRow>(query, SocialMessage.ConversationId, rows.Cast<object>()).ToDictionary(m => m.ExternalId!, m => m.InReplyToExternalId!, StringComparer.Ordinal);
    }
}
