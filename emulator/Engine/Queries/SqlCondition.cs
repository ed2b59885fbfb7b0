using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Queries.Dates;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Queries;

/// <summary>One condition as SQL. Values are always parameters.</summary>
internal sealed class SqlCondition(SqlParameters parameters, SqlColumns columns, QueryCaller caller)
{
    private readonly SqlDateCondition dates = new(parameters, caller);
    private readonly SqlPattern patterns = new(parameters);
    private readonly SqlHierarchy hierarchy = new(parameters, caller);

    public string Write(Condition condition)
    {
        OperatorRules.Demand(condition);
        var column = columns.Write(condition.Alias, condition.Column);
        if (DateRanges.Knows(condition.Operator)) return dates.Write(condition, column);
        if (SqlPattern.Knows(condition.Operator)) return patterns.Write(condition, column);
        var values = Values(condition, ref column);
        return condition.Operator switch
        {
            ConditionOperator.Equal => $"{column} = {values[0]}",
            // "Not equal" matches rows without a value: the platform's rule, not SQL's.
            ConditionOperator.NotEqual => $"({column} <> {values[0]} OR {column} IS NULL)",
            ConditionOperator.GreaterThan => $"{column} > {values[0]}",
            ConditionOperator.LessThan => $"{column} < {values[0]}",
            ConditionOperator.GreaterEqual => $"{column} >= {values[0]}",
            ConditionOperator.LessEqual => $"{column} <= {values[0]}",
            ConditionOperator.Null => $"{column} IS NULL",
            ConditionOperator.NotNull => $"{column} IS NOT NULL",
            ConditionOperator.In => values.Count == 0 ? "0" : $"{column} IN ({string.Join(", ", values)})",
            ConditionOperator.NotIn => values.Count == 0 ? "1" : $"({column} NOT IN ({string.Join(", ", values)}) OR {column} IS NULL)",
            ConditionOperator.ContainValues => Containing(column, values),
            ConditionOperator.DoesNotContainValues => $"({column} IS NULL OR NOT {Containing(column, values)})",
            ConditionOperator.Between => $"{column} BETWEEN {values[0]} AND {values[1]}",
            ConditionOperator.NotBetween => $"({column} NOT BETWEEN {values[0]} AND {values[1]} OR {column} IS NULL)",
            ConditionOperator.EqualUserId => $"{column} = {Id(caller.UserId)}",
            ConditionOperator.NotEqualUserId => $"({column} <> {Id(caller.UserId)} OR {column} IS NULL)",
            ConditionOperator.EqualBusinessId => $"{column} = {Id(caller.BusinessUnitId)}",
            ConditionOperator.NotEqualBusinessId => $"({column} <> {Id(caller.BusinessUnitId)} OR {column} IS NULL)",
            ConditionOperator.EqualUserTeams => $"{column} IN ({Ids(caller.Teams)})",
            ConditionOperator.EqualUserOrUserTeams => $"{column} IN ({Ids(caller.Teams.Prepend(caller.UserId))})",
            ConditionOperator.EqualUserOrUserHierarchy => hierarchy.Users(column, teams: false),
            ConditionOperator.EqualUserOrUserHierarchyAndTeams => hierarchy.Users(column, teams: true),
            ConditionOperator.EqualUserLanguage => $"{column} = {parameters.Add((long)caller.Settings.Value.Language)}",
            ConditionOperator.Under or ConditionOperator.NotUnder or ConditionOperator.UnderOrEqual or ConditionOperator.Above or ConditionOperator.AboveOrEqual =>
                hierarchy.Write(condition, column, columns.TableOf(condition.Alias), values[0]),
            _ => throw Fault.NotSupported($"the condition operator {condition.Operator}"),
        };
    }

    /// <summary>Rows with any of the options: each stands between commas.</summary>
    private static string Containing(string column, IEnumerable<string> values) => $"({string.Join(" OR ", values.Select(v => $"instr({column}, {v}) > 0"))})";

    private string Id(Guid id) => parameters.Add(StoredValue.Text(id));

    private string Ids(IEnumerable<Guid> ids) => string.Join(", ", ids.Select(Id));

    /// <summary>The values as parameters. SQLite compares only ASCII letters without case: with others, both sides are folded first.</summary>
    private List<string> Values(Condition condition, ref string column)
    {
        // What an operator does not ask for stands nowhere in the SQL: as a parameter it would make two statements of one text.
        if (OperatorRules.Operands(condition.Operator) == 0) return [];
        var values = condition.Values.Select(v => Stored(condition.Column, v)).ToList();
        if (condition.Column.IsText && values.Any(v => v is string text && !System.Text.Ascii.IsValid(text)))
        {
            column = $"fold({column})";
            values = [.. values.Select(v => v is string text ? StoreConnection.Fold(text) : v)];
        }

        return [.. values.Select(parameters.Add)];
    }

    /// <summary>Text that names a time without a zone is on the clock of who asks.</summary>
    private object? Stored(Column column, object value) =>
        column is { Type: ColumnType.DateTime, IsDateOnly: false, IsTimeZoneIndependent: false } && value is string text && caller.Time.Moment(text) is { } moment ? StoredValue.ToSql(column, moment) : StoredValue.ToSql(column, value);
}
