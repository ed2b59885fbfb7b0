using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Observations;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.RightTime;

/// <summary>What is known of a contact from outside: said about it, or about a profile of it. What has expired is left out, whatever moment is asked for.</summary>
internal static class ViewFacts
{
    private const int Most = 200;

    private static readonly string[] Columns =
    {
        Observation.Kind, Observation.Aspect, Observation.Value, Observation.Source, Observation.SourceUrl, Observation.CollectedOn, Observation.EditedOn, Observation.Confidence, Observation.LawfulBasis,
        Observation.ExpiresOn,
    };

    public static CurrentFacts Of(IOrganizationService service, Guid contact, IReadOnlyList<Guid> profiles, DateTime asOf, DateTime today)
    {
        var query = About(contact, profiles);
        query.ColumnSet = new ColumnSet(Columns);
        query.Criteria.AddCondition(Observation.StateCode, ConditionOperator.Equal, 0);
        query.Criteria.AddCondition(Observation.CollectedOn, ConditionOperator.LessEqual, asOf);
        ExpiredFacts.Hide(query, today);
        query.AddOrder(Observation.CollectedOn, OrderType.Descending);
        return CurrentFacts.Of(service.Top<ObservationRow>(query, Most));
    }

    private static QueryExpression About(Guid contact, IReadOnlyList<Guid> profiles)
    {
        var query = new QueryExpression(Observation.Table);
        var about = query.Criteria.AddFilter(LogicalOperator.Or);
        about.AddCondition(Observation.CustomerId, ConditionOperator.Equal, contact);
        if (profiles.Count > 0) about.AddCondition(Observation.ProfileId, ConditionOperator.In, profiles.Cast<object>().ToArray());
        return query;
    }
}
