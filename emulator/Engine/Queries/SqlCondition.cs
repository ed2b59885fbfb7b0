using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Queries;

/// <summary>One condition as SQL. Values are always parameters.</summary>
internal sealed class SqlCondition(SqlParameters parameters, QueryCaller caller)
{
    public string Write(Condition condition)
    {
        var column = $"{SqlNames.Quote(condition.Alias)}.{SqlNames.Quote(condition.Column.Name)}";
        var values = condition.Values;
        return condition.Operator switch
        {
            ConditionOperator.Equal => $"{column} = {One(condition)}",
            // "Not equal" matches rows without a value: the platform's rule, not SQL's.
            ConditionOperator.NotEqual => $"({column} <> {One(condition)} OR {column} IS NULL)",
            ConditionOperator.GreaterThan => $"{column} > {One(condition)}",
            ConditionOperator.LessThan => $"{column} < {One(condition)}",
            ConditionOperator.GreaterEqual => $"{column} >= {One(condition)}",
            ConditionOperator.LessEqual => $"{column} <= {One(condition)}",
            ConditionOperator.Null => $"{column} IS NULL",
            ConditionOperator.NotNull => $"{column} IS NOT NULL",
            ConditionOperator.In => values.Count == 0 ? "0" : $"{column} IN ({List(condition)})",
            ConditionOperator.NotIn => values.Count == 0 ? "1" : $"({column} NOT IN ({List(condition)}) OR {column} IS NULL)",
            ConditionOperator.Between => $"{column} BETWEEN {Value(condition, 0)} AND {Value(condition, 1)}",
            ConditionOperator.NotBetween => $"({column} NOT BETWEEN {Value(condition, 0)} AND {Value(condition, 1)} OR {column} IS NULL)",
            ConditionOperator.Like => Like(column, condition, "{0}", negated: false),
            ConditionOperator.NotLike => Like(column, condition, "{0}", negated: true),
            ConditionOperator.BeginsWith => Like(column, condition, "{0}%", negated: false),
            ConditionOperator.DoesNotBeginWith => Like(column, condition, "{0}%", negated: true),
            ConditionOperator.EndsWith => Like(column, condition, "%{0}", negated: false),
            ConditionOperator.DoesNotEndWith => Like(column, condition, "%{0}", negated: true),
            ConditionOperator.EqualUserId => $"{column} = {parameters.Add(StoredValue.Text(caller.UserId))}",
            ConditionOperator.NotEqualUserId => $"({column} <> {parameters.Add(StoredValue.Text(caller.UserId))} OR {column} IS NULL)",
            ConditionOperator.EqualBusinessId => $"{column} = {parameters.Add(StoredValue.Text(caller.BusinessUnitId))}",
            ConditionOperator.NotEqualBusinessId => $"({column} <> {parameters.Add(StoredValue.Text(caller.BusinessUnitId))} OR {column} IS NULL)",
            _ => throw Fault.Of(FaultCode.UnsupportedOperator, $"Unsupported condition operator: {condition.Operator}."),
        };
    }

    private string One(Condition condition) => Value(condition, 0);

    private string Value(Condition condition, int index)
    {
        if (index >= condition.Values.Count) throw Fault.Of(FaultCode.InvalidConditionValue, $"The condition operator '{condition.Operator}' on '{condition.Column.Name}' lacks a value.");
        return parameters.Add(StoredValue.ToSql(condition.Column, condition.Values[index]));
    }

    private string List(Condition condition) => string.Join(", ", Enumerable.Range(0, condition.Values.Count).Select(i => Value(condition, i)));

    private string Like(string column, Condition condition, string pattern, bool negated)
    {
        if (!condition.Column.IsText) throw Fault.InvalidArgument($"The operator '{condition.Operator}' can't be used on column '{condition.Column.Name}' of type {condition.Column.Type}.");
        if (condition.Values.Count == 0 || condition.Values[0] is not string text) throw Fault.Of(FaultCode.InvalidConditionValue, $"The condition operator '{condition.Operator}' on '{condition.Column.Name}' lacks a value.");
        var place = parameters.Add(LikePattern.ToSql(pattern.Replace("{0}", text, StringComparison.Ordinal)));
        return negated ? $"({column} NOT LIKE {place} ESCAPE '\\' OR {column} IS NULL)" : $"{column} LIKE {place} ESCAPE '\\'";
    }
}
