using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Storage;

/// <summary>The columns of a SELECT, and how a row of its result becomes attributes.</summary>
internal sealed class SelectList
{
    private readonly StringBuilder sql = new();
    private readonly List<Item> items = [];

    /// <summary>How many columns of SQL there are.</summary>
    public int Width { get; private set; }

    public string Sql => sql.Length == 0 ? "1" : sql.ToString();

    /// <summary>Adds a column.</summary>
    /// <param name="prefix">The alias of its table with a dot, or nothing.</param>
    /// <param name="column">The column.</param>
    /// <param name="name">The attribute that it becomes.</param>
    /// <param name="linked">Of a linked table: its name; the value is then wrapped as the platform does.</param>
    /// <param name="sql">What stands in place of the column, made from the prefix.</param>
    public void Add(string prefix, Column column, string name, string? linked = null, Func<string, string>? sql = null)
    {
        items.Add(new Item(column, name, linked, Width));
        Append(sql?.Invoke(prefix) ?? prefix + SqlNames.Quote(column.Name));
        if (column.IsPolymorphic) Append(prefix + SqlNames.Quote(SqlNames.TypeOf(column)));
    }

    /// <summary>Sets the attributes of a row. What is null is left out, as the platform does.</summary>
    public void Fill(Entity row, SqliteDataReader reader)
    {
        foreach (var item in items)
        {
            if (StoredValue.Read(item.Column, reader, item.At) is not { } value) continue;
            row[item.Name] = item.Linked is null ? value : new AliasedValue(item.Linked, item.Column.Name, value);
        }
    }

    private void Append(string expression)
    {
        if (sql.Length > 0) sql.Append(", ");
        sql.Append(expression);
        Width++;
    }

    private sealed record Item(Column Column, string Name, string? Linked, int At);
}
