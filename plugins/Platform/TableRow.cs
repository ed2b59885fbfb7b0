using System;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Plugins.Platform;

/// <summary>
/// A row of one of our tables, or a change of one. What derives from it is generated from the solution's XML, a property a column:
/// a column that is renamed or gets another type there breaks the build where it is used.
/// </summary>
internal abstract class TableRow
{
    /// <summary>The column in which the platform counts a row's changes. It stands in no table's XML.</summary>
    public const string VersionNumber = "versionnumber";

    private Entity? row;

    protected TableRow(string table) => Table = table;

    protected TableRow(string table, Guid id)
        : this(table) => row = new Entity(table, id);

    public string Table { get; }

    /// <summary>What the platform reads and writes.</summary>
    public Entity Row
    {
        get => row ??= new Entity(Table);
        init => row = value.LogicalName == Table ? value : throw new InvalidOperationException($"A row of {value.LogicalName} was taken for one of {Table}.");
    }

    public Guid Id => Row.Id;

    public EntityReference Reference => Row.ToEntityReference();

    /// <summary>Whether a column came with the row, or is changed; that it may be empty does not matter.</summary>
    public bool Contains(string column) => Row.Contains(column);

    /// <summary>The words of a choice's value, which the platform sends along with it.</summary>
    public string? Label(string column) => Row.FormattedValues.TryGetValue(column, out var label) ? label : null;

    /// <summary>Takes over what another row says, as far as it differs from what is held.</summary>
    public void TakeChanges(TableRow said, TableRow? held)
    {
        foreach (var column in said.Row.Attributes)
        {
            var now = held is not null && held.Contains(column.Key) ? held.Row[column.Key] : null;
            if (!Same(now, column.Value)) Row[column.Key] = column.Value;
        }
    }

    private static bool Same(object? held, object? value) =>
        held is EntityReference a && value is EntityReference b ? a.Id == b.Id : held is DateTime t && value is DateTime u ? t.ToUniversalTime() == u : Equals(held, value);
}
