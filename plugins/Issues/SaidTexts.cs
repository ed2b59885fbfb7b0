using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;
using SocialExtension.Plugins.Understanding;

namespace SocialExtension.Plugins.Issues;

/// <summary>What customers said in conversations, the first messages of each.</summary>
internal static class SaidTexts
{
    private const int MostMessages = 2000;

    /// <summary>By conversation: only those in which somebody complains or asks for something.</summary>
    public static Dictionary<Guid, List<MessageText>> Of(IOrganizationService service, IEnumerable<Guid> conversations)
    {
        var texts = new Dictionary<Guid, List<MessageText>>();
        foreach (var chunk in Rows.Chunks(conversations.Cast<object>()))
        {
            foreach (var said in service.Top<SocialMessageRow>(Query(chunk), MostMessages).GroupBy(m => m.ConversationId!.Id).Where(g => g.Any(m => Complaints.Are(m.Intent))))
            {
                texts[said.Key] = said.OrderBy(m => m.PostedOn).ThenBy(m => m.ExternalId, StringComparer.Ordinal).Select(m => MessageText.Of(m.PrivateText ?? m.Text, m.Network, m.Kind, m.Visibility)).ToList();
            }
        }

        return texts;
    }

    private static QueryExpression Query(object[] conversations)
    {
        var query = new QueryExpression(SocialMessage.Table)
        {
            ColumnSet = new ColumnSet(SocialMessage.ConversationId, SocialMessage.Text, SocialMessage.PrivateText, SocialMessage.Network, SocialMessage.Kind, SocialMessage.Visibility, SocialMessage.Intent, SocialMessage.PostedOn, SocialMessage.ExternalId),
        };
        query.Criteria.AddCondition(SocialMessage.ConversationId, ConditionOperator.In, conversations);
        query.Criteria.AddCondition(SocialMessage.Direction, ConditionOperator.Equal, (int)SocialMessageDirection.Incoming);
        query.Criteria.AddCondition(SocialMessage.StateCode, ConditionOperator.NotEqual, MessageRow.Canceled);
        query.AddOrder(SocialMessage.PostedOn, OrderType.Ascending);
        return query;
    }
}
