using System.Text;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Queries;

/// <summary>What a query asks: its tables, joined, and what their rows must meet. What it wants to know of them stands elsewhere.</summary>
internal sealed class SqlSource
{
    private const int MostLinks = 15;
    private const int MostConditions = 500;
    private readonly QueryCaller caller;
    private readonly SqlCondition conditions;
    private readonly StringBuilder from;
    private readonly List<string> filters = [];
    private int links;
    private int parts;

    public SqlSource(Select select, QueryCaller caller)
    {
        this.caller = caller;
        Columns = new SqlColumns(caller);
        conditions = new SqlCondition(Parameters, Columns, caller);
        from = new StringBuilder($"{SqlNames.Quote(select.Table.Name)} AS {SqlNames.Quote(Select.RootAlias)}");
        Columns.Add(Select.RootAlias, select.Table);
        foreach (var link in select.Links) Join(link, Select.RootAlias, from, filters);
        if (select.Where is not null) filters.Add(Write(select.Where));
        if (caller.Readable(select.Table, SqlNames.Quote(Select.RootAlias), Parameters) is { } readable) filters.Add(readable);
    }

    public SqlParameters Parameters { get; } = new();

    public SqlColumns Columns { get; }

    /// <summary>FROM and WHERE.</summary>
    /// <param name="further">What rows must meet besides.</param>
    public string Text(string? further = null) => $" FROM {from}{Where(further is null ? filters : filters.Append(further))}";

    private static string Where(IEnumerable<string> all) => string.Join(" AND ", all) is { Length: > 0 } text ? " WHERE " + text : "";

    private void Join(Link link, string parent, StringBuilder sql, List<string> where)
    {
        if (++links > MostLinks) throw Fault.Of(FaultCode.TooManyLinks, "Number of link entities in query exceeded maximum limit.");
        Count();
        Columns.Add(link.Alias, link.Table);
        var on = new List<string> { $"{Columns.Write(link.Alias, link.From)} = {Columns.Write(parent, link.To)}" };
        if (link.IsExistence)
        {
            where.Add(Exists(link, on));
            return;
        }

        on.AddRange(Restrictions(link));
        sql.Append(link.Join == JoinOperator.LeftOuter ? " LEFT JOIN " : " JOIN ").Append(SqlNames.Quote(link.Table.Name)).Append(" AS ").Append(SqlNames.Quote(link.Alias)).Append(" ON ").AppendJoin(" AND ", on);
        foreach (var nested in link.Links) Join(nested, link.Alias, sql, where);
    }

    private string Exists(Link link, List<string> on)
    {
        var sql = new StringBuilder($"EXISTS (SELECT 1 FROM {SqlNames.Quote(link.Table.Name)} AS {SqlNames.Quote(link.Alias)}");
        foreach (var nested in link.Links) Join(nested, link.Alias, sql, on);
        on.AddRange(Restrictions(link));
        foreach (var inside in link.Links.Prepend(link)) Columns.Remove(inside.Alias);
        return sql.Append(" WHERE ").AppendJoin(" AND ", on).Append(')').ToString();
    }

    private IEnumerable<string> Restrictions(Link link)
    {
        if (link.Where is not null) yield return Write(link.Where);
        if (caller.Readable(link.Table, SqlNames.Quote(link.Alias), Parameters) is { } readable) yield return readable;
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
