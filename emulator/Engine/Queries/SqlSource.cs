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
        if (++links > MostLinks) throw TooManyLinks();
        Count();
        Columns.Add(link.Alias, link.Table);
        var on = new List<string> { $"{Columns.Write(link.Alias, link.From)} = {Columns.Write(parent, link.To)}" };
        if (link.IsExistence)
        {
            where.Add(Exists(link, on));
            return;
        }

        on.AddRange(Restrictions(link));
        if (link.Join == JoinOperator.MatchFirstRowUsingCrossApply) on = [First(link, on)];
        sql.Append(link.Join == JoinOperator.LeftOuter ? " LEFT JOIN " : " JOIN ").Append(SqlNames.Quote(link.Table.Name)).Append(" AS ").Append(SqlNames.Quote(link.Alias)).Append(" ON ").AppendJoin(" AND ", on);
        foreach (var nested in link.Links) Join(nested, link.Alias, sql, where);
    }

    /// <summary>Of the rows that could be joined only one. Inside of the brackets the alias is that of the candidates.</summary>
    private static string First(Link link, List<string> on)
    {
        var key = $"{SqlNames.Quote(link.Alias)}.{SqlNames.Quote(link.Table.KeyName)}";
        return $"{key} = (SELECT {key} FROM {SqlNames.Quote(link.Table.Name)} AS {SqlNames.Quote(link.Alias)} WHERE {string.Join(" AND ", on)} LIMIT 1)";
    }

    /// <summary>
    /// "All" asks for rows of which none meets the filter, and "not all" for one that does: the platform's meaning
    /// (learn.microsoft.com/power-apps/developer/data-platform/fetchxml/filter-rows), not that of the words.
    /// </summary>
    private string Write(Related related)
    {
        var exists = Existence(related, filtered: true);
        return related.Link.Join switch
        {
            JoinOperator.NotAny => $"NOT {exists}",
            JoinOperator.All => $"({Existence(related, filtered: false)} AND NOT {exists})",
            _ => exists,
        };
    }

    private string Existence(Related related, bool filtered)
    {
        var link = related.Link;
        if (++links > MostLinks) throw TooManyLinks();
        Count();
        Columns.Add(link.Alias, link.Table);
        return Exists(link, [$"{Columns.Write(link.Alias, link.From)} = {Columns.Write(related.Alias, link.To)}"], filtered);
    }

    private string Exists(Link link, List<string> on, bool filtered = true)
    {
        var sql = new StringBuilder($"EXISTS (SELECT 1 FROM {SqlNames.Quote(link.Table.Name)} AS {SqlNames.Quote(link.Alias)}");
        var nestedLinks = filtered ? link.Links : [];
        foreach (var nested in nestedLinks) Join(nested, link.Alias, sql, on);
        on.AddRange(Restrictions(link, filtered));
        foreach (var inside in nestedLinks.Prepend(link)) Columns.Remove(inside.Alias);
        return sql.Append(" WHERE ").AppendJoin(" AND ", on).Append(')').ToString();
    }

    /// <summary>Two columns as SQL compares them: where one of them is empty they neither are equal nor differ.</summary>
    private string Write(Comparison comparison)
    {
        Count();
        return $"{Columns.Write(comparison.Alias, comparison.Column)} {Sign(comparison.Operator)} {Columns.Write(comparison.OtherAlias, comparison.Other)}";
    }

    private static string Sign(ConditionOperator operation) => operation switch
    {
        ConditionOperator.Equal => "=",
        ConditionOperator.NotEqual => "<>",
        ConditionOperator.GreaterThan => ">",
        ConditionOperator.GreaterEqual => ">=",
        ConditionOperator.LessThan => "<",
        _ => "<=",
    };

    private IEnumerable<string> Restrictions(Link link, bool filtered = true)
    {
        if (filtered && link.Where is not null) yield return Write(link.Where);
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
            case Comparison comparison:
                return Write(comparison);
            case Related related:
                return Write(related);
            case Negated negated:
                return $"NOT coalesce({Write(negated.Filter)}, 0)";
            case Combined combined:
                return combined.Filters.Count == 0 ? "1" : $"({string.Join(combined.Operator == LogicalOperator.Or ? " OR " : " AND ", combined.Filters.Select(Write))})";
            default:
                throw Fault.NotSupported(filter.GetType().Name);
        }
    }

    private static Exception TooManyLinks() => Fault.Of(FaultCode.TooManyLinks, "Number of link entities in query exceeded maximum limit.");

    /// <summary>Conditions and links count together.</summary>
    private void Count()
    {
        if (++parts > MostConditions) throw Fault.Of(FaultCode.TooManyConditions, "Number of conditions in query exceeded maximum limit.");
    }
}
