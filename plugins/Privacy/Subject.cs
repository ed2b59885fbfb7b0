using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;
using SocialExtension.Plugins.Ties;

namespace SocialExtension.Plugins.Privacy;

/// <summary>A contact and its profiles: by them everything is found that is held of the person. A profile that is only suggested may be somebody else's.</summary>
internal sealed class Subject
{
    private Subject(Guid contact, IReadOnlyList<SocialProfileRow> profiles)
    {
        Contact = contact;
        Profiles = profiles.Where(p => !ProfileLink.IsSuggestion(p)).ToList();
        Suggested = profiles.Where(ProfileLink.IsSuggestion).ToList();
    }

    public Guid Contact { get; }

    public IReadOnlyList<SocialProfileRow> Profiles { get; }

    public IReadOnlyList<SocialProfileRow> Suggested { get; }

    public IReadOnlyList<string> Keys => Profiles.Select(p => p.Key).OfType<string>().ToList();

    private object[] Ids => Profiles.Select(p => (object)p.Id).ToArray();

    public static Subject Load(IOrganizationService service, Guid contact)
    {
        var query = new QueryExpression(SocialProfile.Table) { ColumnSet = new ColumnSet(SocialProfile.Key, SocialProfile.Network, SocialProfile.Erased, SocialProfile.MatchStatus, SocialProfile.Handle) };
        query.Criteria.AddCondition(SocialProfile.CustomerId, ConditionOperator.Equal, contact);
        return new Subject(contact, service.All<SocialProfileRow>(query));
    }

    /// <summary>Messages that are the person's, or that we wrote to the person.</summary>
    public IEnumerable<QueryExpression> Messages()
    {
        yield return Query(SocialMessage.Table, q => q.Criteria.AddCondition(SocialMessage.RegardingObjectId, ConditionOperator.Equal, Contact));
        if (Keys.Count > 0) yield return Query(SocialMessage.Table, q => q.Criteria.AddCondition(SocialMessage.AuthorKey, ConditionOperator.In, Keys.Cast<object>().ToArray()));
        // Rows that a person made have no author's key.
        if (Profiles.Count > 0) yield return Query(SocialMessage.Table, q => q.Criteria.AddCondition(SocialMessage.ProfileId, ConditionOperator.In, Ids));
    }

    /// <summary>What we wrote in conversations with the person, whoever's Timeline it stands on.</summary>
    public QueryExpression Answers() => Query(SocialMessage.Table, q =>
    {
        q.Criteria.AddCondition(SocialMessage.Direction, ConditionOperator.Equal, (int)SocialMessageDirection.Outgoing);
        IsWith(q.AddLink(Conversation.Table, SocialMessage.ConversationId, Conversation.Id).LinkCriteria);
    });

    public QueryExpression Conversations() => Query(Conversation.Table, q => IsWith(q.Criteria));

    /// <summary>The notes, or places in queues, of conversations with the person.</summary>
    public QueryExpression OnConversations(string table) => Query(table, q => IsWith(q.AddLink(Conversation.Table, "objectid", Conversation.Id).LinkCriteria));

    public QueryExpression Observations() => Query(Observation.Table, q =>
    {
        var about = q.Criteria.AddFilter(LogicalOperator.Or);
        about.AddCondition(Observation.CustomerId, ConditionOperator.Equal, Contact);
        if (Profiles.Count > 0) about.AddCondition(Observation.ProfileId, ConditionOperator.In, Ids);
    });

    public QueryExpression? Records() => Keys.Count == 0 ? null : Query(ActivityRecord.Table, q => q.Criteria.AddCondition(ActivityRecord.AuthorKey, ConditionOperator.In, Keys.Cast<object>().ToArray()));

    public QueryExpression Ties() => Query(TieConnection.Table, q =>
    {
        q.Criteria.AddCondition(TieConnection.From, ConditionOperator.Equal, Contact);
        q.Criteria.AddCondition(TieConnection.Count, ConditionOperator.NotNull);
    });

    public QueryExpression Notes() => Query("annotation", q => q.Criteria.AddCondition("objectid", ConditionOperator.In, Ids.Concat(new object[] { Contact }).ToArray()));

    private static QueryExpression Query(string table, Action<QueryExpression> conditions)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false) };
        conditions(query);
        if (table == SocialMessage.Table) query.AddOrder(SocialMessage.PostedOn, OrderType.Descending);
        return query;
    }

    private void IsWith(FilterExpression filter)
    {
        var with = filter.AddFilter(LogicalOperator.Or);
        with.AddCondition(Conversation.CustomerId, ConditionOperator.Equal, Contact);
        if (Profiles.Count > 0) with.AddCondition(Conversation.StarterId, ConditionOperator.In, Ids);
    }
}
