using System.Text;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Queries;

/// <summary>A query tree as one SQL statement with parameters.</summary>
internal sealed class SqlSelect
{
    private const int MostLinks = 15;
    private const int MostConditions = 500;
    private readonly Select select;
    private readonly QueryCaller caller;
    private readonly SqlParameters parameters = new();
    private readonly SqlColumns sqlColumns;
    private readonly SqlCondition conditions;
    private readonly List<string> filters = [];
    private int links;
    private int parts;

    public SqlSelect(Select select, QueryCaller caller, Func<string, Table?> tables)
    {
        this.select = select;
        this.caller = caller;
        sqlColumns = new SqlColumns(caller);
        conditions = new SqlCondition(parameters, sqlColumns, caller);
        Columns = new SelectList();
        Places = PagingCookie.Places(select);
        From = Source();
        CountParameters = parameters.Values;
        Text = Page(new SqlOrder(sqlColumns, parameters, tables, select.ChoicesByNumber));
    }

    /// <summary>The statement for the rows of the page, with one row more that tells whether another page follows.</summary>
    public string Text { get; }

    public string CountText => $"SELECT count(*) FROM (SELECT {(select.Distinct ? $"DISTINCT {Columns.Sql}" : "1")} FROM {From}{Where(filters)} LIMIT {Select.LargestPage + 1})";

    public object?[] Parameters => parameters.Values;

    /// <summary>Of the count: it asks for all pages, so that what belongs to one page is not among them.</summary>
    public object?[] CountParameters { get; }

    public SelectList Columns { get; }

    /// <summary>The columns that tell a row's place in the order; they stand behind the others. Null where there can be no cookie.</summary>
    public IReadOnlyList<(Column Column, bool Descending)>? Places { get; }

    private string From { get; }

    private string Source()
    {
        var sql = new StringBuilder($"{SqlNames.Quote(select.Table.Name)} AS {SqlNames.Quote(Select.RootAlias)}");
        sqlColumns.Add(Select.RootAlias, select.Table);
        AddColumns(select.Columns, Select.RootAlias, linked: null);
        foreach (var link in select.Links) Join(link, Select.RootAlias, sql, filters);
        if (select.Where is not null) filters.Add(Write(select.Where));
        if (caller.Readable(select.Table, SqlNames.Quote(Select.RootAlias), parameters) is { } readable) filters.Add(readable);
        return sql.ToString();
    }

    private string Page(SqlOrder order)
    {
        var orders = select.Orders.Select(order.Write).ToList();
        // The key last, so that pages neither overlap nor skip; where rows are distinct, all that tells them apart.
        if (!select.Distinct) orders.Add($"{SqlNames.Quote(Select.RootAlias)}.{SqlNames.Quote(select.Table.KeyName)}");
        else orders.AddRange(Enumerable.Range(1, Columns.Width).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var places = Places is null ? "" : string.Concat(Places.Select(p => $", {sqlColumns.Write(Select.RootAlias, p.Column)}"));
        var after = Places is not null && select.Cookie is { } cookie ? PagingCookie.After(Places, PagingCookie.Read(select, cookie), sqlColumns, parameters) : null;
        var sql = $"SELECT {(select.Distinct ? "DISTINCT " : "")}{Columns.Sql}{places} FROM {From}{Where(after is null ? filters : filters.Append(after))}";
        if (orders.Count > 0) sql += " ORDER BY " + string.Join(", ", orders);
        return select.Top is { } top ? $"{sql} LIMIT {top}" : $"{sql} LIMIT {select.PageSize + 1}{(after is null && select.Skip > 0 ? $" OFFSET {select.Skip}" : "")}";
    }

    private static string Where(IEnumerable<string> all) => string.Join(" AND ", all) is { Length: > 0 } text ? " WHERE " + text : "";

    private void AddColumns(IEnumerable<SelectedColumn> columns, string alias, string? linked)
    {
        foreach (var column in columns) Columns.Add(SqlNames.Quote(alias) + ".", column.Column, column.Name, column.IsAliased ? linked ?? select.Table.Name : null);
    }

    private void Join(Link link, string parent, StringBuilder sql, List<string> where, bool isInside = false)
    {
        if (++links > MostLinks) throw Fault.Of(FaultCode.TooManyLinks, "Number of link entities in query exceeded maximum limit.");
        Count();
        sqlColumns.Add(link.Alias, link.Table);
        var on = new List<string> { $"{sqlColumns.Write(link.Alias, link.From)} = {sqlColumns.Write(parent, link.To)}" };
        if (link.IsExistence)
        {
            where.Add(Exists(link, on));
            return;
        }

        // Inside of a question for existence there are no columns to bring.
        if (!isInside) AddColumns(link.Columns, link.Alias, link.Table.Name);
        on.AddRange(Restrictions(link));
        sql.Append(link.Join == JoinOperator.LeftOuter ? " LEFT JOIN " : " JOIN ").Append(SqlNames.Quote(link.Table.Name)).Append(" AS ").Append(SqlNames.Quote(link.Alias)).Append(" ON ").AppendJoin(" AND ", on);
        foreach (var nested in link.Links) Join(nested, link.Alias, sql, where, isInside);
    }

    private string Exists(Link link, List<string> on)
    {
        var sql = new StringBuilder($"EXISTS (SELECT 1 FROM {SqlNames.Quote(link.Table.Name)} AS {SqlNames.Quote(link.Alias)}");
        foreach (var nested in link.Links) Join(nested, link.Alias, sql, on, isInside: true);
        on.AddRange(Restrictions(link));
        foreach (var inside in link.Links.Prepend(link)) sqlColumns.Remove(inside.Alias);
        return sql.Append(" WHERE ").AppendJoin(" AND ", on).Append(')').ToString();
    }

    private IEnumerable<string> Restrictions(Link link)
    {
        if (link.Where is not null) yield return Write(link.Where);
        if (caller.Readable(link.Table, SqlNames.Quote(link.Alias), parameters) is { } readable) yield return readable;
    }

    private string Write(Filter filter)
    {
        switch (filter)
        {
            case Condition condition:
                // One condition with many values counts as one, as on the platform.
                Count();
                return conditions.Write(condition);
            case Negated negated:
                return $"NOT coalesce({Write(negated.Filter)}, 0)";
            case Combined combined:
                return combined.Filters.Count == 0 ? "1" : $"({string.Join(combined.Operator == LogicalOperator.Or ? " OR " : " AND ", combined.Filters.Select(Write))})";
            default:
                throw Fault.NotSupported(filter.GetType().Name);
        }
    }

    /// <summary>Conditions and links count together.</summary>
    private void Count()
    {
        if (++parts > MostConditions) throw Fault.Of(FaultCode.TooManyConditions, "Number of conditions in query exceeded maximum limit.");
    }
}
