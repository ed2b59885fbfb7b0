using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Observations;

/// <summary>Observations whose day has come are hidden at once, by every view of ours, and deleted in passes.</summary>
internal static class ExpiredFacts
{
    /// <summary>Only what may still be used on a day.</summary>
    public static void Hide(QueryExpression query, DateTime today)
    {
        var valid = query.Criteria.AddFilter(LogicalOperator.Or);
        valid.AddCondition(Observation.ExpiresOn, ConditionOperator.Null);
        valid.AddCondition(Observation.ExpiresOn, ConditionOperator.GreaterThan, today.Date);
    }

    /// <summary>Deletes as many as are allowed.</summary>
    /// <returns>How many were.</returns>
    public static int Purge(IOrganizationService service, DateTime today, int limit) => limit <= 0 ? 0 : DroppedFacts.Drop(service, Ended(today), limit);

    /// <summary>Counts what is left, up to a page.</summary>
    public static int Remaining(IOrganizationService service, DateTime today) => service.Top(Ended(today), PassedOn.RowsPerCall).Count;

    private static QueryExpression Ended(DateTime today)
    {
        var query = new QueryExpression(Observation.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(Observation.ExpiresOn, ConditionOperator.LessEqual, today.Date);
        return query;
    }
}
