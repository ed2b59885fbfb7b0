using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SocialExtension.Plugins.Platform;

/// <summary>Reads that never fault on what is missing: existence is asked with RetrieveMultiple, not by a Retrieve.</summary>
internal static class Rows
{
    /// <summary>At most this many values go into one "in" condition (the platform refuses more than 500 conditions).</summary>
    private const int ValuesPerQuery = 500;

    private const int PageSize = 5000;

    /// <summary>The rows whose column holds one of the values, in a number of queries that depends on the number of values alone.</summary>
    public static List<Entity> In(this IOrganizationService service, string table, string column, IEnumerable<object> values, params string[] columns)
    {
        var found = new List<Entity>();
        foreach (var chunk in Chunks(values))
        {
            var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
            query.Criteria.AddCondition(column, ConditionOperator.In, chunk);
            found.AddRange(service.All(query));
        }

        return found;
    }

    /// <summary>As In, of a table of ours.</summary>
    public static List<T> In<T>(this IOrganizationService service, string column, IEnumerable<object> values, params string[] columns)
        where T : TableRow, new() => service.In(new T().Table, column, values, columns).ConvertAll(Typed<T>);

    /// <summary>The rows that a query finds and whose column holds one of the values.</summary>
    public static List<T> In<T>(this IOrganizationService service, QueryExpression query, string column, IEnumerable<object> values)
        where T : TableRow, new()
    {
        var found = new List<T>();
        foreach (var chunk in Chunks(values))
        {
            var condition = new ConditionExpression(column, ConditionOperator.In, chunk);
            query.Criteria.Conditions.Add(condition);
            found.AddRange(service.All<T>(query));
            query.Criteria.Conditions.Remove(condition);
        }

        return found;
    }

    /// <summary>Every row that a query finds, page by page.</summary>
    public static List<Entity> All(this IOrganizationService service, QueryExpression query)
    {
        var found = new List<Entity>();
        foreach (var page in service.Pages(query, PageSize)) found.AddRange(page);
        return found;
    }

    /// <summary>The rows that a query finds, a page at a time, each read when it is asked for.</summary>
    public static IEnumerable<IReadOnlyList<Entity>> Pages(this IOrganizationService service, QueryExpression query, int size)
    {
        query.PageInfo = Continuation.First(size);
        while (true)
        {
            var page = service.RetrieveMultiple(query);
            yield return page.Entities;
            if (!page.MoreRecords) yield break;
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }

    /// <summary>As All, of a table of ours.</summary>
    public static List<T> All<T>(this IOrganizationService service, QueryExpression query)
        where T : TableRow, new() => service.All(query).ConvertAll(Typed<T>);

    /// <summary>The first rows that a query finds.</summary>
    public static IReadOnlyList<Entity> Top(this IOrganizationService service, QueryExpression query, int count)
    {
        query.TopCount = count;
        return service.RetrieveMultiple(query).Entities;
    }

    /// <summary>As Top, of a table of ours.</summary>
    public static List<T> Top<T>(this IOrganizationService service, QueryExpression query, int count)
        where T : TableRow, new() => service.Top(query, count).Select(Typed<T>).ToList();

    /// <summary>Deletes as many of the rows that a query finds as are allowed, by the order of their ids, so that two passes at once wait for each other instead of blocking each other.</summary>
    /// <param name="service">The organization.</param>
    /// <param name="query">Finds them.</param>
    /// <param name="limit">How many are allowed.</param>
    /// <param name="blank">Empties a row before: the platform keeps deleted ones for a while, in its recycle bin.</param>
    /// <returns>How many rows were deleted.</returns>
    public static int Drop(this IOrganizationService service, QueryExpression query, int limit, Action<Entity>? blank = null)
    {
        if (limit <= 0) return 0;
        var found = service.Top(query, limit);
        foreach (var id in found.Select(r => r.Id).OrderBy(id => id))
        {
            if (blank is not null) service.Update(Blanked(new Entity(query.EntityName, id), blank));
            service.Delete(query.EntityName, id);
        }

        return found.Count;
    }

    /// <summary>One row; null where it is not there, or not to be seen.</summary>
    /// <param name="service">The organization.</param>
    /// <param name="key">The column of the table's ids.</param>
    /// <param name="id">Its id.</param>
    /// <param name="columns">The columns that come with it.</param>
    public static T? Find<T>(this IOrganizationService service, string key, Guid id, params string[] columns)
        where T : TableRow, new() => service.In<T>(key, new object[] { id }, columns).FirstOrDefault();

    /// <summary>One row that is known to be there.</summary>
    public static T Retrieve<T>(this IOrganizationService service, Guid id, params string[] columns)
        where T : TableRow, new() => Typed<T>(service.Retrieve(new T().Table, id, new ColumnSet(columns)));

    /// <summary>Writes a change of a row, whoever else changed it meanwhile.</summary>
    public static void Update(this IOrganizationService service, TableRow change) => service.Update(change.Row);

    private static Entity Blanked(Entity row, Action<Entity> blank)
    {
        blank(row);
        return row;
    }

    private static T Typed<T>(Entity row)
        where T : TableRow, new() => new() { Row = row };

    /// <summary>The values, each once, in as many lists as a condition's limit makes necessary.</summary>
    public static IEnumerable<object[]> Chunks(IEnumerable<object> values)
    {
        var distinct = values.Distinct().ToList();
        for (var start = 0; start < distinct.Count; start += ValuesPerQuery) yield return distinct.Skip(start).Take(ValuesPerQuery).ToArray();
    }
}
