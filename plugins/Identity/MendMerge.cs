using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity;

/// <summary>
/// Contacts or accounts are merged. The platform points to the master what pointed to the subordinate, and tells no row of it; this writes on
/// each profile of the subordinate whose it was, so that a person can take it back, and settles what two people's profiles say differently.
/// It runs before the platform moves rows: afterwards nobody could tell which they were.
/// </summary>
[Step("Merge", Customer.Contact, Stage.PreOperation)]
[Step("Merge", Customer.Account, Stage.PreOperation)]
public sealed class MendMerge : Plugin
{
    private static readonly string[] Columns = MatchState.Columns.Concat(new[] { SocialProfile.MatchHistory, SocialProfile.Network, SocialProfile.Consent, SocialProfile.CreatedOn }).ToArray();

    private protected override void Run(Invocation invocation)
    {
        var master = Customer.Of(invocation.TargetReference)!;
        var subordinate = new Customer(master.Table, invocation.Input<Guid>("SubordinateId"));
        if (subordinate.Equals(master)) return;
        var service = invocation.System;
        var moving = Profiles(service, subordinate);
        if (moving.Count == 0) return;
        var mend = new MergeMend(master, Profiles(service, master), moving, UserNames.Of(invocation), invocation.Now);
        foreach (var change in mend.Changes.OrderBy(c => c.Id)) service.Update(change);
    }

    private static List<SocialProfileRow> Profiles(IOrganizationService service, Customer customer)
    {
        var query = new QueryExpression(SocialProfile.Table) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(SocialProfile.CustomerId, ConditionOperator.Equal, customer.Id);
        query.AddOrder(SocialProfile.LastSeenOn, OrderType.Descending);
        return service.Top<SocialProfileRow>(query, PassedOn.RowsPerCall);
    }
}
