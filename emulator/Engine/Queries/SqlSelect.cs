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
    private readonly SqlCondition conditions;
    private int links;
    private int conditionCount;

    public SqlSelect(Select select, QueryCaller caller)
    {
        this.select = select;
        this.caller = caller;
        conditions = new SqlCondition(parameters, caller);
        Columns = new SelectList();
        From = Source();
        Text = Page();
    }

    /// <summary>The statement for the rows of the page, with one row more that tells whether another page follows.</summary>
    public string Text { get; }

    public string CountText => $"SELECT count(*) FROM (SELECT 1 FROM {From} LIMIT {Select.LargestPage + 1})";

    public object?[] Parameters => parameters.Values;

    public SelectList Columns { get; }

    private string From { get; }

    private string Source()
    {
        var sql = new StringBuilder($"{SqlNames.Quote(select.Table.Name)} AS {SqlNames.Quote(Select.RootAlias)}");
        AddColumns(select.Columns, Select.RootAlias, linked: null);
        var where = new List<string>();
        foreach (var link in select.Links) Join(link, Select.RootAlias, sql, where);
        if (select.Where is not null) where.Add(Write(select.Where));
        if (caller.Readable(select.Table, SqlNames.Quote(Select.RootAlias), parameters) is { } readable) where.Add(readable);
        if (where.Count > 0) sql.Append(" WHERE ").AppendJoin(" AND ", where);
        return sql.ToString();
    }

    private string Page()
    {
        var orders = select.Orders.Select(o => $"{SqlNames.Quote(o.Alias)}.{SqlNames.Quote(o.Column.Name)}{(o.Descending ? " DESC" : "")}").ToList();
        // The key last, so that pages neither overlap nor skip.
        if (!select.Distinct) orders.Add($"{SqlNames.Quote(Select.RootAlias)}.{SqlNames.Quote(select.Table.KeyName)}");
        var sql = $"SELECT {(select.Distinct ? "DISTINCT " : "")}{Columns.Sql} FROM {From}";
        if (orders.Count > 0) sql += " ORDER BY " + string.Join(", ", orders);
        return select.Top is { } top ? $"{sql} LIMIT {top}" : $"{sql} LIMIT {select.PageSize + 1} OFFSET {(select.Page - 1L) * select.PageSize}";
    }

    private void AddColumns(IEnumerable<SelectedColumn> columns, string alias, string? linked)
    {
        foreach (var column in columns) Columns.Add(SqlNames.Quote(alias) + ".", column.Column, column.Name, column.IsAliased ? linked ?? select.Table.Name : null);
    }

    private void Join(Link link, string parent, StringBuilder sql, List<string> where)
    {
        if (++links > MostLinks) throw Fault.Of(FaultCode.TooManyLinks, "Number of link entities in query exceeded maximum limit.");
        var on = new List<string> { $"{SqlNames.Quote(link.Alias)}.{SqlNames.Quote(link.From.Name)} = {SqlNames.Quote(parent)}.{SqlNames.Quote(link.To.Name)}" };
        if (link.IsExistence)
        {
            where.Add(Exists(link, on));
            return;
        }

        AddColumns(link.Columns, link.Alias, link.Table.Name);
        on.AddRange(Restrictions(link));
        sql.Append(link.Join == JoinOperator.LeftOuter ? " LEFT JOIN " : " JOIN ").Append(SqlNames.Quote(link.Table.Name)).Append(" AS ").Append(SqlNames.Quote(link.Alias)).Append(" ON ").AppendJoin(" AND ", on);
        foreach (var nested in link.Links) Join(nested, link.Alias, sql, where);
    }

    private string Exists(Link link, List<string> on)
    {
        var sql = new StringBuilder($"EXISTS (SELECT 1 FROM {SqlNames.Quote(link.Table.Name)} AS {SqlNames.Quote(link.Alias)}");
        foreach (var nested in link.Links) Join(nested, link.Alias, sql, on);
        on.AddRange(Restrictions(link));
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
                if (++conditionCount > MostConditions) throw Fault.Of(FaultCode.TooManyConditions, "Number of conditions in query exceeded maximum limit.");
                return conditions.Write(condition);
            case Negated negated:
                return $"NOT coalesce({Write(negated.Filter)}, 0)";
            case Combined combined:
                return combined.Filters.Count == 0 ? "1" : $"({string.Join(combined.Operator == LogicalOperator.Or ? " OR " : " AND ", combined.Filters.Select(Write))})";
            default:
                throw Fault.NotSupported(filter.GetType().Name);
        }
    }
}
