using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SocialExtension.Plugins.Platform;

/// <summary>Unbounded work is passed on: a call does the newest part, marks its row, and due processing finishes in passes.</summary>
internal static class PassedOn
{
    /// <summary>How many rows one call, or one pass, moves.</summary>
    public const int RowsPerCall = 200;

    /// <summary>Rows that are marked, as many as one pass can take.</summary>
    /// <param name="service">The organization.</param>
    /// <param name="mark">The column that marks them.</param>
    /// <param name="columns">The columns that come with them.</param>
    public static List<T> Pending<T>(this IOrganizationService service, string mark, params string[] columns)
        where T : TableRow, new()
    {
        var query = new QueryExpression(new T().Table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(mark, ConditionOperator.Equal, true);
        return service.Top<T>(query, RowsPerCall);
    }
}
