using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace SocialExtension.Plugins.Platform;

/// <summary>
/// Collects the rows that a call changes and writes each once: tables in the given order, rows in the order of their ids,
/// so that two calls that touch the same rows take them in the same order.
/// </summary>
internal sealed class UnitOfWork
{
    private readonly IOrganizationService service;
    private readonly List<string> tables;
    private readonly Dictionary<Guid, Entity> created = new();
    private readonly Dictionary<Guid, Entity> updated = new();
    private readonly Dictionary<Guid, Entity> deleted = new();

    public UnitOfWork(IOrganizationService service, params string[] tableOrder)
    {
        this.service = service;
        tables = tableOrder.ToList();
    }

    public void Create(TableRow row) => created.Add(row.Id, row.Row);

    /// <summary>Changes columns of a row that was read with its versionnumber, on the condition that nobody else changed it since.</summary>
    public T Update<T>(T read)
        where T : TableRow, new() => new() { Row = Change(read) };

    /// <summary>Deletes a row that was read with its versionnumber, on the same condition.</summary>
    public void Delete(TableRow read) => deleted.Add(read.Id, new Entity(read.Table, read.Id) { RowVersion = Version(read) });

    /// <summary>Writes what was collected and forgets it. Any fault fails the call: a caught one would doom the transaction anyway.</summary>
    public void Flush()
    {
        foreach (var row in created.Values.Concat(updated.Values).Concat(deleted.Values).OrderBy(r => Order(r.LogicalName)).ThenBy(r => r.Id)) Write(row);
        created.Clear();
        updated.Clear();
        deleted.Clear();
    }

    private Entity Change(TableRow read)
    {
        if (created.TryGetValue(read.Id, out var own)) return own;
        if (updated.TryGetValue(read.Id, out var change)) return change;
        return updated[read.Id] = new Entity(read.Table, read.Id) { RowVersion = Version(read) };
    }

    private static string Version(TableRow read) => read.Row.GetAttributeValue<long>(TableRow.VersionNumber).ToString(CultureInfo.InvariantCulture);

    private void Write(Entity row)
    {
        if (created.ContainsKey(row.Id)) service.Create(row);
        else if (deleted.ContainsKey(row.Id)) service.Execute(new DeleteRequest { Target = new EntityReference(row.LogicalName, row.Id) { RowVersion = row.RowVersion }, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
        else if (row.Attributes.Count > 0) service.Execute(new UpdateRequest { Target = row, ConcurrencyBehavior = ConcurrencyBehavior.IfRowVersionMatches });
    }

    private int Order(string table)
    {
        var place = tables.IndexOf(table);
        return place >= 0 ? place : throw new InvalidOperationException($"The table {table} has no place in the order of writing.");
    }
}
