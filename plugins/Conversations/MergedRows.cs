using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Conversations;

/// <summary>
/// Rows that were merged into others. Until due processing has been there a merged row may hold messages and be pointed to by further rows;
/// as long as that is so, its work is pending. So pending rows lead to every message of a conversation, and nothing else has to be read.
/// </summary>
internal static class MergedRows
{
    /// <summary>Which of the conversations each row's messages belong to: the conversation's own, and those of rows that are not emptied yet.</summary>
    public static Dictionary<Guid, Guid> Homes(IOrganizationService service, IEnumerable<Guid> conversations)
    {
        var homes = conversations.Distinct().ToDictionary(c => c);
        var next = homes.Keys.ToList();
        while (next.Count > 0)
        {
            var pending = new QueryExpression(Conversation.Table) { ColumnSet = new ColumnSet(Conversation.MergedIntoId) };
            pending.Criteria.AddCondition(Conversation.WorkPending, ConditionOperator.Equal, true);
            var found = service.In<ConversationRow>(pending, Conversation.MergedIntoId, next.Cast<object>()).Where(r => !homes.ContainsKey(r.Id)).ToList();
            foreach (var row in found) homes[row.Id] = homes[row.MergedIntoId!.Id];
            next = found.ConvertAll(r => r.Id);
        }

        return homes;
    }

    /// <summary>The rows that these were finally merged into, each once; a row that was not merged stands for itself.</summary>
    public static List<ConversationRow> Final(IOrganizationService service, IEnumerable<ConversationRow> rows, params string[] columns)
    {
        var known = rows.GroupBy(r => r.Id).ToDictionary(g => g.Key, g => g.First());
        var final = new Dictionary<Guid, ConversationRow>();
        var next = known.Values.ToList();
        while (next.Count > 0)
        {
            foreach (var row in next.Where(r => r.MergedIntoId is null)) final[row.Id] = row;
            var targets = next.Select(r => r.MergedIntoId?.Id).OfType<Guid>().Distinct().Where(id => !known.ContainsKey(id)).Cast<object>().ToList();
            next = targets.Count == 0 ? new List<ConversationRow>() : service.In<ConversationRow>(Conversation.Id, targets, columns);
            foreach (var row in next) known[row.Id] = row;
        }

        return final.Values.ToList();
    }
}
