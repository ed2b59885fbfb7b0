using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ties;

/// <summary>Takes away whom a person knows: every connection, those that people made included, since its name repeats what the person is called, and what ties were counted from.</summary>
internal static class ForgottenTies
{
    /// <summary>Deletes as many rows as are allowed.</summary>
    /// <param name="service">The organization.</param>
    /// <param name="contact">Whose.</param>
    /// <param name="keys">The keys of the person's profiles.</param>
    /// <param name="limit">How many rows may be changed.</param>
    /// <returns>How many were; fewer than the limit means that nothing is left.</returns>
    public static int Drop(IOrganizationService service, Guid contact, IReadOnlyCollection<string> keys, int limit)
    {
        var connections = new QueryExpression(TieConnection.Table) { ColumnSet = new ColumnSet(false) };
        connections.Criteria.AddCondition(TieConnection.From, ConditionOperator.Equal, contact);
        // The platform deletes the other row of each with it.
        var dropped = service.Drop(connections, limit);
        return dropped == limit ? limit : dropped + Parts(service, contact, keys, limit - dropped);
    }

    private static int Parts(IOrganizationService service, Guid contact, IReadOnlyCollection<string> keys, int limit)
    {
        var query = new QueryExpression(Schema.Tie.Table) { ColumnSet = new ColumnSet(false) };
        var about = query.Criteria.AddFilter(LogicalOperator.Or);
        about.AddCondition(Schema.Tie.FromId, ConditionOperator.Equal, contact);
        about.AddCondition(Schema.Tie.ToId, ConditionOperator.Equal, contact);
        if (keys.Count > 0) about.AddCondition(Schema.Tie.ToKey, ConditionOperator.In, keys.Cast<object>().ToArray());
        return service.Drop(query, limit, row =>
        {
            foreach (var column in new[] { Schema.Tie.FromId, Schema.Tie.ToId, Schema.Tie.ToKey }) row[column] = null;
        });
    }
}
