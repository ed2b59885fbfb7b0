using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Privacy;

/// <summary>Deletes what people hung on rows that go: notes with their files, emptied first, and places in queues, whose titles repeat what the row was called.</summary>
internal static class DroppedNotes
{
    /// <summary>Deletes as many as are allowed.</summary>
    /// <returns>How many rows were.</returns>
    public static int Drop(IOrganizationService service, IReadOnlyCollection<Guid> rows, int limit)
    {
        if (rows.Count == 0) return 0;
        var notes = Drop(service, On("annotation", rows), limit);
        return notes + Drop(service, On("queueitem", rows), limit - notes);
    }

    /// <summary>Deletes as many of the notes, or places in queues, that a query finds as are allowed.</summary>
    /// <returns>How many rows were.</returns>
    public static int Drop(IOrganizationService service, QueryExpression query, int limit) => service.Drop(query, limit, query.EntityName == "annotation" ? Blank : null);

    private static void Blank(Entity note)
    {
        foreach (var column in new[] { "subject", "notetext", "documentbody", "filename" }) note[column] = null;
    }

    private static QueryExpression On(string table, IReadOnlyCollection<Guid> rows)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition("objectid", ConditionOperator.In, rows.Cast<object>().ToArray());
        return query;
    }
}
