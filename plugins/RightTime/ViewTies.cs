using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Ties;

namespace SocialExtension.Plugins.RightTime;

/// <summary>Whom a contact replies to, mentions and answers, and who does that to them, as far as the caller may read connections; the latest first.</summary>
internal static class ViewTies
{
    private const int Most = 10;

    public static IReadOnlyList<Entity> Of(IOrganizationService service, Guid contact, DateTime asOf)
    {
        var query = new QueryExpression(TieConnection.Table) { ColumnSet = new ColumnSet(TieConnection.To, TieConnection.FromRole, TieConnection.Count, TieConnection.LastOn) };
        query.Criteria.AddCondition(TieConnection.From, ConditionOperator.Equal, contact);
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.Criteria.AddCondition(TieConnection.Count, ConditionOperator.NotNull);
        query.Criteria.AddCondition(TieConnection.LastOn, ConditionOperator.LessEqual, asOf);
        query.AddOrder(TieConnection.LastOn, OrderType.Descending);
        query.AddOrder("connectionid", OrderType.Ascending);
        return service.Top(query, Most);
    }
}
