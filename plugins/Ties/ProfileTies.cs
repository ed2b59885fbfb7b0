using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ties;

/// <summary>
/// Marks the conversations in which a profile wrote, or was mentioned by somebody known, for their ties to be counted again: newest first, a
/// page a pass. How far it came stands on the profile.
/// </summary>
internal static class ProfileTies
{
    private const int Page = 100;
    private const int MostProfiles = 20;

    /// <summary>No post is older: what is left are those who mentioned it.</summary>
    private static readonly DateTime MentionsAlone = new(1900, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The mark of a profile all of whose conversations have to be looked at. A post may be dated up to a day ahead.</summary>
    public static DateTime Start(DateTime now) => now.AddDays(2);

    /// <summary>Marks as many conversations as are allowed, of the profiles that are marked.</summary>
    /// <returns>How many messages were looked at.</returns>
    public static int Run(IOrganizationService service, int limit)
    {
        if (limit < Page) return 0;
        var looked = 0;
        foreach (var profile in service.Top<SocialProfileRow>(Marked(), MostProfiles))
        {
            if (looked > limit - Page) break;
            looked += Look(service, profile);
        }

        return looked;
    }

    /// <summary>How many profiles are left, as far as one query tells.</summary>
    public static int Remaining(IOrganizationService service) => service.Top(Marked(), PassedOn.RowsPerCall).Count;

    private static int Look(IOrganizationService service, SocialProfileRow profile)
    {
        var query = new QueryExpression(SocialMessage.Table) { ColumnSet = new ColumnSet(SocialMessage.ConversationId, SocialMessage.PostedOn) };
        query.Criteria.AddCondition(SocialMessage.ProfileId, ConditionOperator.Equal, profile.Id);
        query.Criteria.AddCondition(SocialMessage.PostedOn, ConditionOperator.LessThan, profile.TiesBefore!);
        query.AddOrder(SocialMessage.PostedOn, OrderType.Descending);
        var messages = service.Top<SocialMessageRow>(query, Page);
        var mentions = Mentioning(service, profile);
        Mark(service, messages.Select(m => m.ConversationId?.Id).Concat(mentions.Select(t => t.ConversationId?.Id)).OfType<Guid>());
        service.Update(new SocialProfileRow(profile.Id) { TiesBefore = messages.Count == Page ? Next(messages) : mentions.Count == Page ? MentionsAlone : null });
        return Math.Max(1, messages.Count);
    }

    private static QueryExpression Marked()
    {
        var query = new QueryExpression(SocialProfile.Table) { ColumnSet = new ColumnSet(KnownContacts.Columns.Concat(new[] { SocialProfile.TiesBefore, SocialProfile.Key }).ToArray()) };
        query.Criteria.AddCondition(SocialProfile.TiesBefore, ConditionOperator.NotNull);
        query.AddOrder(SocialProfile.TiesBefore, OrderType.Descending);
        return query;
    }

    /// <summary>Where to go on: others of the same second may have had no room. A page of one second alone is passed.</summary>
    private static DateTime? Next(List<SocialMessageRow> messages)
    {
        var last = messages[messages.Count - 1].PostedOn!.Value;
        return messages[0].PostedOn == last ? last : last.AddSeconds(1);
    }

    /// <summary>Those who are known and mentioned it are remembered with its key. What leads to another contact than it should has still to be counted.</summary>
    private static List<TieRow> Mentioning(IOrganizationService service, SocialProfileRow profile)
    {
        if (profile.Key is null) return new List<TieRow>();
        var query = new QueryExpression(Schema.Tie.Table) { ColumnSet = new ColumnSet(Schema.Tie.ConversationId) };
        query.Criteria.AddCondition(Schema.Tie.ToKey, ConditionOperator.Equal, profile.Key);
        var other = query.Criteria.AddFilter(LogicalOperator.Or);
        if (KnownContacts.Of(profile) is not { } contact)
        {
            other.AddCondition(Schema.Tie.ToId, ConditionOperator.NotNull);
        }
        else
        {
            other.AddCondition(Schema.Tie.ToId, ConditionOperator.Null);
            other.AddCondition(Schema.Tie.ToId, ConditionOperator.NotEqual, contact);
        }

        return service.Top<TieRow>(query, Page);
    }

    private static void Mark(IOrganizationService service, IEnumerable<Guid> conversations)
    {
        var rows = service.In<ConversationRow>(Conversation.Id, conversations.Cast<object>(), Conversation.TiePending);
        foreach (var row in rows.Where(r => r.TiePending != true).OrderBy(r => r.Id)) service.Update(new ConversationRow(row.Id) { TiePending = true });
    }
}
