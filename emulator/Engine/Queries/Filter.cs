using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries;

/// <summary>What a row must meet.</summary>
public abstract record Filter
{
    /// <summary>Filters as one, in the plainest form: the same question is the same tree, whatever it was written in. Null for none.</summary>
    public static Filter? Of(LogicalOperator combine, IEnumerable<Filter> filters)
    {
        var parts = filters.SelectMany(f => f is Combined same && same.Operator == combine ? same.Filters : [f]).ToList();
        return parts.Count switch { 0 => null, 1 => parts[0], _ => new Combined(combine, parts) };
    }
}

/// <summary>All of them, or any of them.</summary>
public sealed record Combined(LogicalOperator Operator, IReadOnlyList<Filter> Filters) : Filter;

/// <summary>Not it. Only OData has this.</summary>
public sealed record Negated(Filter Filter) : Filter;

/// <summary>A column against another column, of the same row or of a row that is joined to it.</summary>
public sealed record Comparison(string Alias, Column Column, ConditionOperator Operator, string OtherAlias, Column Other) : Filter;

/// <summary>Whether rows of another table are there that hang on the row: any, not any, all or not all that meet the link's filter.</summary>
/// <param name="Alias">The alias of the row's table.</param>
/// <param name="Link">The other table and what its rows must meet.</param>
public sealed record Related(string Alias, Link Link) : Filter;

/// <summary>A column against values.</summary>
/// <param name="Alias">The alias of the column's table.</param>
/// <param name="Column">The column.</param>
/// <param name="Operator">The operator of the platform's enum.</param>
/// <param name="Values">Its operands.</param>
public sealed record Condition(string Alias, Column Column, ConditionOperator Operator, IReadOnlyList<object> Values) : Filter;
