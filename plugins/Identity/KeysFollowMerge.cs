using System;
using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Identity;

/// <summary>After a merge the master is found by its own keys alone, and the subordinate by none: the platform moved the rows of keys, and knows nothing of what they are.</summary>
[Step("Merge", Customer.Contact, Stage.PostOperation)]
[Step("Merge", Customer.Account, Stage.PostOperation)]
public sealed class KeysFollowMerge : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var master = invocation.TargetReference;
        var service = invocation.System;
        var ids = new object[] { master.Id, invocation.Input<Guid>("SubordinateId") };
        new CustomerKeys(service).Keep(service.In(master.LogicalName, master.LogicalName + "id", ids, CustomerKeys.Columns(master.LogicalName)));
    }
}
