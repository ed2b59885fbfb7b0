using System.Globalization;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Queries;

/// <summary>A query tree that sums rows up, as SQL.</summary>
internal sealed class SqlAggregate
{
    private readonly Select select;
    private readonly QueryCaller caller;
    private readonly SqlSource source;
    private readonly List<string> items = [];
    private readonly List<string> groups = [];

    public SqlAggregate(Select select, QueryCaller caller, Func<string, Table?> tables)
    {
        this.select = select;
        this.caller = caller;
        source = new SqlSource(select, caller);
        foreach (var (alias, table, column) in select.Selected)
        {
            Columns.Add((table, column, items.Count));
            Add(alias, table, column);
        }

        LimitText = $"SELECT count(*) FROM (SELECT 1{source.Text()} LIMIT {select.AggregateLimit + 1})";
        CountText = $"SELECT count(*) FROM (SELECT 1{source.Text()}{GroupBy} LIMIT {Select.LargestPage + 1})";
        CountParameters = source.Parameters.Values;
        Text = Page(new SqlOrder(source.Columns, source.Parameters, tables, select.ChoicesByNumber));
    }

    /// <summary>The statement for the rows of the page, with one row more that tells whether another page follows.</summary>
    public string Text { get; }

    public object?[] Parameters => source.Parameters.Values;

    /// <summary>Counts the rows that would be summed up, as far as it takes to know whether they are too many.</summary>
    public string LimitText { get; }

    /// <summary>Counts the groups.</summary>
    public string CountText { get; }

    /// <summary>Of both counts.</summary>
    public object?[] CountParameters { get; }

    /// <summary>What comes back, and at which place each begins.</summary>
    public List<(Table Table, SelectedColumn Column, int At)> Columns { get; } = [];

    private string GroupBy => groups.Count == 0 ? "" : " GROUP BY " + string.Join(", ", groups);

    private void Add(string alias, Table table, SelectedColumn selected)
    {
        var value = source.Columns.Write(alias, selected.Column);
        if (!selected.Summary!.IsGroup)
        {
            items.Add(Figure(selected, value, caller.MayRead(table, selected.Column)));
            return;
        }

        Group(Part(selected, OnTheClock(selected, value)));
        if (selected.Column.IsPolymorphic) Group(value == "NULL" ? value : $"{SqlNames.Quote(alias)}.{SqlNames.Quote(SqlNames.TypeOf(selected.Column))}");
    }

    private void Group(string expression)
    {
        items.Add(expression);
        groups.Add(expression);
    }

    private static string Figure(SelectedColumn selected, string value, bool isReadable) => selected.Summary!.Type switch
    {
        XrmAggregateType.Count => "count(*)",
        XrmAggregateType.CountColumn => $"count({(selected.Summary.Distinct ? "DISTINCT " : "")}{value})",
        // Of rows without a value it is 0, of no rows there is none; and who may not read the column learns nothing.
        XrmAggregateType.Sum => isReadable ? $"CASE WHEN count(*) > 0 THEN coalesce(sum({value}), 0) END" : "NULL",
        // Whole numbers have a whole average: the platform's rule, which is SQL Server's.
        XrmAggregateType.Avg => selected.Column.Type is ColumnType.Integer or ColumnType.BigInteger ? $"sum({value}) / count({value})" : $"avg({value})",
        XrmAggregateType.Min => $"min({value})",
        _ => $"max({value})",
    };

    private static string Part(SelectedColumn selected, string value) => selected.Summary!.Part switch
    {
        XrmDateTimeGrouping.Day => Number("%d", value),
        // Weeks begin on Sunday, and the first is that of the first of January.
        XrmDateTimeGrouping.Week => $"(({Number("%j", value)} - 1 + CAST(strftime('%w', {value}, 'start of year') AS INTEGER)) / 7 + 1)",
        XrmDateTimeGrouping.Month => Number("%m", value),
        XrmDateTimeGrouping.Quarter => $"(({Number("%m", value)} + 2) / 3)",
        XrmDateTimeGrouping.Year => Number("%Y", value),
        _ => value,
    };

    /// <summary>A time of the user's zone, where that is another than UTC.</summary>
    private string OnTheClock(SelectedColumn selected, string value)
    {
        if (selected.Summary is not { IsInUserZone: true, Part: not XrmDateTimeGrouping.None } || selected.Column.IsDateOnly || selected.Column.IsTimeZoneIndependent || value == "NULL") return value;
        return caller.Time.Zone.HasSameRules(TimeZoneInfo.Utc) ? value : $"local({value}, {source.Parameters.Add(caller.Time.Zone.Id)})";
    }

    private static string Number(string format, string value) => $"CAST(strftime('{format}', {value}) AS INTEGER)";

    private string Page(SqlOrder order)
    {
        // The groups last, so that pages neither overlap nor skip.
        var orders = select.Orders.Select(o => Order(o, order)).Concat(groups);
        var sql = $"SELECT {string.Join(", ", items)}{source.Text()}{GroupBy}";
        if (groups.Count > 0) sql += " ORDER BY " + string.Join(", ", orders);
        return select.Top is { } top ? $"{sql} LIMIT {top}" : $"{sql} LIMIT {select.PageSize + 1}{(select.Skip > 0 ? $" OFFSET {select.Skip}" : "")}";
    }

    /// <summary>Groups are sorted as rows are, by name or label; figures and parts of dates by what they are.</summary>
    private string Order(Order order, SqlOrder rows)
    {
        var result = order.Result!;
        if (result.Summary is { IsGroup: true, IsWholeNumber: false }) return rows.Write(order);
        var place = Columns.First(c => c.Column == result).At + 1;
        return place.ToString(CultureInfo.InvariantCulture) + (order.Descending ? " DESC" : "");
    }
}
