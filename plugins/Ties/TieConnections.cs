using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;

namespace SocialExtension.Plugins.Ties;

/// <summary>Brings the connections between contacts in line with what their conversations add up to. Those that people made are left alone.</summary>
internal sealed class TieConnections
{
    private const string ReadConnections = "prvReadConnection";
    private readonly IOrganizationService service;
    private readonly Dictionary<Guid, bool> mayOwn = new();

    public TieConnections(IOrganizationService service) => this.service = service;

    /// <summary>Writes what changed of some ties.</summary>
    /// <param name="ties">The ties, each with who owns a conversation that is part of it.</param>
    public void Write(IReadOnlyDictionary<Tie, EntityReference?> ties)
    {
        if (ties.Count == 0) return;
        var totals = TieTotals.Load(service, ties.Keys);
        var held = Held(ties.Keys);
        var written = new List<Guid>();
        foreach (var tie in ties.OrderBy(t => t.Key.From).ThenBy(t => t.Key.To).ThenBy(t => t.Key.Kind))
        {
            // After a merge one may have replied to oneself.
            var total = tie.Key.From == tie.Key.To ? null : totals.Of(tie.Key);
            var rows = held[tie.Key].OrderBy(r => r.Id).ToList();
            if (total is not null && Write(tie.Key, total, rows.FirstOrDefault(), tie.Value) is { } id) written.Add(id);
            foreach (var row in total is null ? rows : rows.Skip(1)) service.Delete(TieConnection.Table, row.Id);
        }

        Mirror(written);
    }

    /// <summary>The row's id; null where it says so already.</summary>
    private Guid? Write(Tie tie, TieCount total, Entity? held, EntityReference? owner)
    {
        if (held is not null && TieConnection.Says(held, total)) return null;
        if (held is null)
        {
            var row = TieConnection.New(tie, total);
            if (owner is not null && MayOwn(owner)) row["ownerid"] = owner;
            return service.Create(row);
        }

        var change = new Entity(TieConnection.Table, held.Id);
        TieConnection.Write(change, total);
        service.Update(change);
        return held.Id;
    }

    /// <summary>The platform keeps both rows of a connection in step; what it says of columns that others added is not written anywhere, so this looks.</summary>
    private void Mirror(IReadOnlyCollection<Guid> written)
    {
        if (written.Count == 0) return;
        var rows = service.In(TieConnection.Table, "connectionid", written.Cast<object>(), Columns).ToDictionary(r => r.Id);
        foreach (var other in service.In(TieConnection.Table, TieConnection.Related, written.Cast<object>(), Columns).OrderBy(r => r.Id))
        {
            var row = rows[other.GetAttributeValue<EntityReference>(TieConnection.Related).Id];
            var count = new TieCount(row.GetAttributeValue<int>(TieConnection.Count), row.Time(TieConnection.LastOn)!.Value);
            if (TieConnection.Says(other, count)) continue;
            var change = new Entity(TieConnection.Table, other.Id);
            TieConnection.Write(change, count);
            service.Update(change);
        }
    }

    private static readonly string[] Columns = { TieConnection.From, TieConnection.To, TieConnection.FromRole, TieConnection.Related, TieConnection.Description, TieConnection.Count, TieConnection.LastOn, TieConnection.Strength };

    private ILookup<Tie, Entity> Held(IEnumerable<Tie> ties)
    {
        var found = new List<Entity>();
        foreach (var from in Rows.Chunks(ties.Select(t => (object)t.From)))
        {
            foreach (var to in Rows.Chunks(ties.Select(t => (object)t.To)))
            {
                var query = new QueryExpression(TieConnection.Table) { ColumnSet = new ColumnSet(Columns) };
                query.Criteria.AddCondition(TieConnection.From, ConditionOperator.In, from);
                query.Criteria.AddCondition(TieConnection.To, ConditionOperator.In, to);
                query.Criteria.AddCondition(TieConnection.FromRole, ConditionOperator.In, TieRoles.Doing);
                query.Criteria.AddCondition(TieConnection.Count, ConditionOperator.NotNull);
                found.AddRange(service.All(query));
            }
        }

        return found.ToLookup(TieOf);
    }

    private static Tie TieOf(Entity row) =>
        new(Id(row, TieConnection.From), Id(row, TieConnection.To), TieRoles.KindOf(Id(row, TieConnection.FromRole))!.Value);

    private static Guid Id(Entity row, string column) => row.GetAttributeValue<EntityReference>(column).Id;

    /// <summary>The team that owns the conversation, as far as it may read connections: the platform demands that of an owner. Else SYSTEM.</summary>
    private bool MayOwn(EntityReference owner)
    {
        if (owner.LogicalName != "team") return false;
        if (!mayOwn.TryGetValue(owner.Id, out var may)) mayOwn[owner.Id] = may = !TeamPrivileges.Missing(service, owner, new[] { ReadConnections }).Any();
        return may;
    }
}
