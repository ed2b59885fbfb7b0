using System.Linq;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ties;

/// <summary>
/// After a merge the platform has moved ties and connections to the master, without a word to anybody: what both had is there twice, and what
/// they had with each other leads to itself. So the conversations of all profiles of the master are counted again.
/// </summary>
[Step("Merge", Customer.Contact, Stage.PostOperation, Rank = 2)]
public sealed class TiesFollowMerge : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var service = invocation.System;
        var query = new QueryExpression(SocialProfile.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(SocialProfile.CustomerId, ConditionOperator.Equal, invocation.TargetReference.Id);
        query.AddOrder(SocialProfile.LastSeenOn, OrderType.Descending);
        foreach (var profile in service.Top<SocialProfileRow>(query, PassedOn.RowsPerCall).OrderBy(p => p.Id)) service.Update(new SocialProfileRow(profile.Id) { TiesBefore = ProfileTies.Start(invocation.Now) });
    }
}
