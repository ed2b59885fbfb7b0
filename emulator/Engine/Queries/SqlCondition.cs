using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Queries;

/// <summary>One condition as SQL. Values are always parameters.</summary>
internal sealed class SqlCondition(SqlParameters parameters, SqlColumns columns, QueryCaller caller)
{
    public string Write(Condition condition)
    {
        OperatorRules.Demand(condition);
        var column = columns.Write(condition.Alias, condition.Column);
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
            ConditionOperator.Between => $"{column} BETWEEN {values[0]} AND {values[1]}",
            ConditionOperator.NotBetween => $"({column} NOT BETWEEN {values[0]} AND {values[1]} OR {column} IS NULL)",
            ConditionOperator.Like or ConditionOperator.BeginsWith or ConditionOperator.EndsWith => $"{column} LIKE {values[0]} ESCAPE '\\'",
            ConditionOperator.NotLike or ConditionOperator.DoesNotBeginWith or ConditionOperator.DoesNotEndWith => $"({column} NOT LIKE {values[0]} ESCAPE '\\' OR {column} IS NULL)",
            ConditionOperator.EqualUserId => $"{column} = {parameters.Add(StoredValue.Text(caller.UserId))}",
            ConditionOperator.NotEqualUserId => $"({column} <> {parameters.Add(StoredValue.Text(caller.UserId))} OR {column} IS NULL)",
            ConditionOperator.EqualBusinessId => $"{column} = {parameters.Add(StoredValue.Text(caller.BusinessUnitId))}",
            ConditionOperator.NotEqualBusinessId => $"({column} <> {parameters.Add(StoredValue.Text(caller.BusinessUnitId))} OR {column} IS NULL)",
            _ => throw Fault.NotSupported($"the condition operator {condition.Operator}"),
        };
    }

    /// <summary>The values as parameters. SQLite compares only ASCII letters without case: with others, both sides are folded first.</summary>
    private List<string> Values(Condition condition, ref string column)
    {
        if (condition.Operator is ConditionOperator.Null or ConditionOperator.NotNull) return [];
        var values = condition.Values.Select(v => StoredValue.ToSql(condition.Column, v)).ToList();
        if (condition.Column.IsText && values.Any(v => v is string text && !System.Text.Ascii.IsValid(text)))
        {
            column = $"fold({column})";
            values = [.. values.Select(v => v is string text ? StoreConnection.Fold(text) : v)];
        }

        return [.. values.Select(v => parameters.Add(Pattern(condition.Operator, v)))];
    }

    private static object? Pattern(ConditionOperator operation, object? value) => operation switch
    {
        ConditionOperator.Like or ConditionOperator.NotLike => LikePattern.ToSql($"{value}"),
        ConditionOperator.BeginsWith or ConditionOperator.DoesNotBeginWith => LikePattern.ToSql($"{value}%"),
        ConditionOperator.EndsWith or ConditionOperator.DoesNotEndWith => LikePattern.ToSql($"%{value}"),
        _ => value,
    };
}
