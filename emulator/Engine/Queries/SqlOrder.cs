using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Queries;

/// <summary>
/// What rows are sorted by: lookups by the name that they show, choices by their label or, where the query asks for it, by their number
/// (learn.microsoft.com/power-apps/developer/data-platform/fetchxml/order-rows).
/// </summary>
internal sealed class SqlOrder(SqlColumns columns, SqlParameters parameters, Func<string, Table?> tables, bool choicesByNumber)
{
    /// <summary>Whether a column is sorted by just what it holds, so that a page can go on behind a value.</summary>
    public static bool IsPlain(Column column, bool choicesByNumber) => !column.IsLookup && (choicesByNumber || !HasLabels(column));

    public string Write(Order order)
    {
        var column = columns.Write(order.Alias, order.Column);
        var value = column == "NULL" || IsPlain(order.Column, choicesByNumber) ? column : order.Column.IsLookup ? Names(order, column) : Labels(order.Column, column);
        return order.Descending ? value + " DESC" : value;
    }

    private static bool HasLabels(Column column) => column.Choice is { Options.Count: > 0 };

    private string Labels(Column column, string value) =>
        $"CASE {value} {string.Join(' ', column.Choice!.Options.Select(o => $"WHEN {o.Value} THEN {parameters.Add(o.Label)}"))} END COLLATE NOCASE";

    private string Names(Order order, string value)
    {
        var names = order.Column.Targets.Select(tables).OfType<Table>().Where(t => t.PrimaryName is not null).Select(t => (t.Name, Sql: Name(t, value))).ToList();
        if (names.Count == 0) return value;
        if (!order.Column.IsPolymorphic) return names[0].Sql + " COLLATE NOCASE";
        var type = $"{SqlNames.Quote(order.Alias)}.{SqlNames.Quote(SqlNames.TypeOf(order.Column))}";
        return $"CASE {type} {string.Join(' ', names.Select(n => $"WHEN {parameters.Add(n.Name)} THEN {n.Sql}"))} END COLLATE NOCASE";
    }

    private static string Name(Table table, string id) =>
        $"(SELECT \"n\".{SqlNames.Quote(table.PrimaryName!.Name)} FROM {SqlNames.Quote(table.Name)} AS \"n\" WHERE \"n\".{SqlNames.Quote(table.KeyName)} = {id})";
}
