using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Messages;

/// <summary>Rows that are read with a row (RetrieveRequest.RelatedEntitiesQuery): a query a relationship, each narrowed to what is tied to the row.</summary>
internal static class RelatedReading
{
    /// <summary>Refuses what the table has no relationship for.</summary>
    public static void Check(Operation operation) => _ = Asked(operation).Count();

    /// <summary>The lookups that have to be known.</summary>
    public static IEnumerable<Column> Columns(Operation operation) => Asked(operation).Select(a => a.Tie.Lookup).OfType<Metadata.Relationship>().Select(l => operation.RequiredTable.Find(l.Column)!);

    /// <summary>Reads what was asked for, as the caller.</summary>
    public static void Read(Operation operation, Entity row)
    {
        foreach (var (relationship, tie, query) in Asked(operation)) row.RelatedEntities[relationship] = (EntityCollection)Message.PassOn(operation, new RetrieveMultipleRequest { Query = Narrowed(operation, tie, query) }).Results["EntityCollection"];
    }

    private static IEnumerable<(Microsoft.Xrm.Sdk.Relationship Relationship, RelatedTie Tie, QueryExpression Query)> Asked(Operation operation)
    {
        if (!operation.Input.TryGetValue("RelatedEntitiesQuery", out object asked) || asked is not RelationshipQueryCollection queries) yield break;
        foreach (var (relationship, query) in queries)
        {
            var expression = query as QueryExpression ?? throw Fault.NotSupported($"a {query.GetType().Name} in RelatedEntitiesQuery");
            yield return (relationship, RelatedTie.Of(operation.RequiredTable, relationship, expression.EntityName), expression);
        }
    }

    /// <summary>The query as it was given stays as it is: it belongs to whoever sent it.</summary>
    private static QueryExpression Narrowed(Operation operation, RelatedTie tie, QueryExpression query)
    {
        var narrowed = new QueryExpression(query.EntityName) { ColumnSet = query.ColumnSet, Distinct = query.Distinct, NoLock = query.NoLock, PageInfo = query.PageInfo, TopCount = query.TopCount };
        narrowed.Orders.AddRange(query.Orders);
        narrowed.LinkEntities.AddRange(query.LinkEntities);
        narrowed.Criteria.AddFilter(query.Criteria);
        if (tie.Pairs is { } pairs) narrowed.AddLink(pairs.Intersect, operation.Model.Table(tie.Other).KeyName, operation.Model.Table(tie.Other).KeyName).LinkCriteria.AddCondition(operation.RequiredTable.KeyName, ConditionOperator.Equal, operation.Id);
        else if (tie.Children is { } children) narrowed.Criteria.AddCondition(children.Column, ConditionOperator.Equal, operation.Id);
        else narrowed.Criteria.AddCondition(operation.Model.Table(tie.Other).KeyName, ConditionOperator.Equal, operation.Before!.GetAttributeValue<EntityReference>(tie.Lookup!.Column)?.Id ?? Guid.Empty);
        return narrowed;
    }
}
