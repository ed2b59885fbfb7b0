using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SocialExtension.Plugins.Platform;

/// <summary>What a team's security roles allow: the platform demands Read on a table of whoever owns its rows.</summary>
internal static class TeamPrivileges
{
    /// <summary>Those of the privileges that none of the team's roles has.</summary>
    public static IReadOnlyList<string> Missing(IOrganizationService service, EntityReference team, IReadOnlyCollection<string> needed)
    {
        var query = new QueryExpression("privilege") { ColumnSet = new ColumnSet("name"), Distinct = true };
        query.Criteria.AddCondition("name", ConditionOperator.In, needed.Cast<object>().ToArray());
        var privileges = query.AddLink("roleprivileges", "privilegeid", "privilegeid");
        var roles = privileges.AddLink("teamroles", "roleid", "roleid");
        roles.LinkCriteria.AddCondition("teamid", ConditionOperator.Equal, team.Id);
        return needed.Except(service.All(query).Select(p => p.Text("name")!)).ToList();
    }
}
