using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Queries;

/// <summary>A query tree as one SQL statement with parameters.</summary>
internal sealed class SqlSelect
{
    private readonly Select select;
    private readonly SqlSource source;

    public SqlSelect(Select select, QueryCaller caller, Func<string, Table?> tables)
    {
        this.select = select;
        source = new SqlSource(select, caller);
        foreach (var (alias, table, column) in select.Selected) Columns.Add(SqlNames.Quote(alias) + ".", column.Column, column.Name, column.IsAliased ? table.Name : null, column.Sql);
        Places = PagingCookie.Places(select);
        CountParameters = source.Parameters.Values;
        Text = Page(new SqlOrder(source.Columns, source.Parameters, tables, select.ChoicesByNumber));
    }

    /// <summary>The statement for the rows of the page, with one row more that tells whether another page follows.</summary>
    public string Text { get; }

    public string CountText => $"SELECT count(*) FROM (SELECT {(select.Distinct ? $"DISTINCT {Columns.Sql}" : "1")}{source.Text()} LIMIT {Select.LargestPage + 1})";

    public object?[] Parameters => source.Parameters.Values;

    /// <summary>Of the count: it asks for all pages, so that what belongs to one page is not among them.</summary>
    public object?[] CountParameters { get; }

    public SelectList Columns { get; } = new();

    /// <summary>The columns that tell a row's place in the order; they stand behind the others. Null where there can be no cookie.</summary>
    public IReadOnlyList<(Column Column, bool Descending)>? Places { get; }

    private string Page(SqlOrder order)
    {
        var orders = select.Orders.Select(order.Write).ToList();
        // The key last, so that pages neither overlap nor skip; where rows are distinct, all that tells them apart.
        if (!select.Distinct) orders.Add($"{SqlNames.Quote(Select.RootAlias)}.{SqlNames.Quote(select.Table.KeyName)}");
        else orders.AddRange(Enumerable.Range(1, Columns.Width).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var places = Places is null ? "" : string.Concat(Places.Select(p => $", {source.Columns.Write(Select.RootAlias, p.Column)}"));
        var after = Places is not null && select.Cookie is { } cookie ? PagingCookie.After(Places, PagingCookie.Read(select, cookie), source.Columns, source.Parameters) : null;
        var sql = $"SELECT {(select.Distinct ? "DISTINCT " : "")}{Columns.Sql}{places}{source.Text(after)}";
        if (orders.Count > 0) sql += " ORDER BY " + string.Join(", ", orders);
        return select.Top is { } top ? $"{sql} LIMIT {top}" : $"{sql} LIMIT {select.PageSize + 1}{(after is null && select.Skip > 0 ? $" OFFSET {select.Skip}" : "")}";
    }
}
