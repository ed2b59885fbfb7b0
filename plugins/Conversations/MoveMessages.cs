using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Conversations;

/// <summary>
/// Moves what stands on merged rows to the final one: messages, newest first, what people hung on them, and the rows that were merged into
/// them before. One instance moves a limited number of rows; the rest is left for due processing.
/// </summary>
internal sealed class MoveMessages
{
    /// <summary>So many pointers are turned before messages have their turn: however often a thread gets a new root, few steps lead to it.</summary>
    private const int PointersFirst = 50;

    private readonly IOrganizationService service;
    private int budget;

    public MoveMessages(IOrganizationService service, int rows = PassedOn.RowsPerCall)
    {
        this.service = service;
        budget = rows;
        Rows = rows;
    }

    /// <summary>How many rows may be moved in all.</summary>
    public int Rows { get; }

    /// <summary>How many rows were moved.</summary>
    public int Moved => Rows - budget;

    /// <summary>Moves as much as the budget allows.</summary>
    /// <returns>Whether nothing is left to move.</returns>
    public bool Move(IReadOnlyList<Guid> merged, EntityReference target, EntityReference? customer)
    {
        var values = merged.Cast<object>().ToArray();
        Pointers(values, target, Math.Min(PointersFirst, budget));
        Messages(values, target, customer);
        Each("activitypointer", "regardingobjectid", values, new[] { "activitytypecode" }, a => service.Update(new Entity(a.Text("activitytypecode"), a.Id) { ["regardingobjectid"] = target }));
        Each("annotation", "objectid", values, new[] { "objectid" }, n => service.Update(new Entity("annotation", n.Id) { ["objectid"] = target }));
        Each("queueitem", "objectid", values, new[] { "queueid", "workerid" }, i => QueuePlace.Move(service, i, target));
        Pointers(values, target, budget);
        return budget > 0;
    }

    /// <summary>Rows that point to a merged row point to the final one.</summary>
    private void Pointers(object[] merged, EntityReference target, int limit)
    {
        if (limit <= 0) return;
        var query = new QueryExpression(Conversation.Table) { ColumnSet = new ColumnSet(false) };
        query.Criteria.AddCondition(Conversation.MergedIntoId, ConditionOperator.In, merged);
        query.AddOrder(Conversation.CreatedOn, OrderType.Descending);
        foreach (var row in service.Top(query, limit).OrderBy(r => r.Id))
        {
            service.Update(new ConversationRow(row.Id) { MergedIntoId = target });
            budget--;
        }
    }

    private void Messages(object[] merged, EntityReference target, EntityReference? customer)
    {
        if (budget <= 0) return;
        var query = new QueryExpression(SocialMessage.Table) { ColumnSet = new ColumnSet(SocialMessage.Direction) };
        query.Criteria.AddCondition(SocialMessage.ConversationId, ConditionOperator.In, merged);
        query.AddOrder(SocialMessage.PostedOn, OrderType.Descending);
        foreach (var message in service.Top<SocialMessageRow>(query, budget).OrderBy(m => m.Id))
        {
            var change = new SocialMessageRow(message.Id) { ConversationId = target };
            // What we wrote regards the customer whom the conversation is with.
            if (message.Direction == SocialMessageDirection.Outgoing) change.RegardingObjectId = customer;
            service.Update(change);
            budget--;
        }
    }

    private void Each(string table, string column, object[] values, string[] columns, Action<Entity> move)
    {
        if (budget <= 0) return;
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns) };
        query.Criteria.AddCondition(column, ConditionOperator.In, values);
        foreach (var row in service.Top(query, budget).OrderBy(r => r.Id))
        {
            move(row);
            budget--;
        }
    }
}
