using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Conversations;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ties;

/// <summary>
/// The messages of conversations that ties are counted from: of a long one the newest, so that what one more message costs does not grow with
/// the thread. Which they are does not depend on the order in which they came.
/// </summary>
internal static class TieMessages
{
    /// <summary>How many of one conversation count.</summary>
    public const int Most = 500;

    public static ILookup<Guid, SocialMessageRow> Load(IOrganizationService service, IReadOnlyCollection<ConversationRow> conversations)
    {
        var homes = MergedRows.Homes(service, conversations.Select(c => c.Id));
        var large = conversations.Where(c => c.MessageCount > Most).Select(c => c.Id).ToList();
        var messages = service.In<SocialMessageRow>(Query(), SocialMessage.ConversationId, homes.Where(h => !large.Contains(h.Value)).Select(h => (object)h.Key));
        foreach (var conversation in large)
        {
            var query = Query();
            query.Criteria.AddCondition(SocialMessage.ConversationId, ConditionOperator.In, homes.Where(h => h.Value == conversation).Select(h => (object)h.Key).ToArray());
            query.AddOrder(SocialMessage.PostedOn, OrderType.Descending);
            query.AddOrder(SocialMessage.Id, OrderType.Descending);
            messages.AddRange(service.Top<SocialMessageRow>(query, Most));
        }

        return messages.ToLookup(m => homes[m.ConversationId!.Id]);
    }

    private static QueryExpression Query()
    {
        var query = new QueryExpression(SocialMessage.Table)
        {
            ColumnSet = new ColumnSet(
                SocialMessage.ConversationId, SocialMessage.ExternalId, SocialMessage.InReplyToExternalId, SocialMessage.AuthorKey, SocialMessage.ProfileId, SocialMessage.Direction, SocialMessage.Visibility,
                SocialMessage.StateCode, SocialMessage.PostedOn, SocialMessage.Intent, SocialMessage.MentionKeys),
        };
        query.Criteria.AddCondition(SocialMessage.ProfileId, ConditionOperator.NotNull);
        return query;
    }
}
