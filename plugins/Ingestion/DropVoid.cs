using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>Drops what waited for posts and reactions that have arrived, where it was more than one call takes: it is void.</summary>
internal static class DropVoid
{
    /// <summary>Drops as much as is allowed.</summary>
    /// <returns>How many rows were dropped.</returns>
    public static int Run(IOrganizationService service, int limit)
    {
        if (limit <= 0) return 0;
        var dropped = 0;
        foreach (var mark in service.Pending<ActivityRecordRow>(ActivityRecord.WorkPending, ActivityRecord.SubjectKey).Take(limit))
        {
            if (dropped < limit) dropped += Drop(service, mark, limit - dropped);
        }

        return dropped;
    }

    /// <summary>The mark goes last: as long as it is there, something may be left.</summary>
    private static int Drop(IOrganizationService service, ActivityRecordRow mark, int limit)
    {
        var query = new QueryExpression(ActivityRecord.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(ActivityRecord.SubjectKey, ConditionOperator.Equal, mark.SubjectKey);
        query.Criteria.AddCondition(ActivityRecord.Kind, ConditionOperator.Equal, (int)ActivityRecordKind.Waiting);
        query.Criteria.AddCondition(ActivityRecord.WorkPending, ConditionOperator.NotEqual, true);
        var dropped = service.Drop(query, limit);
        if (dropped < limit) service.Delete(ActivityRecord.Table, mark.Id);
        return dropped;
    }
}
