using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.RightTime;

/// <summary>The profiles of a contact.</summary>
internal static class ViewProfiles
{
    private const int Most = 100;

    public static IReadOnlyList<SocialProfileRow> Of(IOrganizationService service, Guid contact)
    {
        var query = new QueryExpression(SocialProfile.Table)
        {
            ColumnSet = new ColumnSet(SocialProfile.Network, SocialProfile.Name, SocialProfile.Handle, SocialProfile.ProfileUrl, SocialProfile.MatchStatus, SocialProfile.MatchScore, SocialProfile.MatchEvidence),
        };
        query.Criteria.AddCondition(SocialProfile.CustomerId, ConditionOperator.Equal, contact);
        query.Criteria.AddCondition(SocialProfile.StateCode, ConditionOperator.Equal, 0);
        query.AddOrder(SocialProfile.LastSeenOn, OrderType.Descending);
        return service.Top<SocialProfileRow>(query, Most);
    }
}
