using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Queries.Dates;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Queries;

/// <summary>Conditions on spans of time as SQL.</summary>
internal sealed class SqlDateCondition(SqlParameters parameters, QueryCaller caller)
{
    public string Write(Condition condition, string column)
    {
        var time = caller.Time;
        var range = DateRanges.Of(condition, time);
        var bounds = new List<string>();
        if (range.From is { } from) bounds.Add($"{column} >= {Value(condition, time, from)}");
        // Of a column that holds dates the day counts in which the span ends.
        if (range.To is { } to) bounds.Add($"{column} < {Value(condition, time, condition.Column.IsDateOnly && to != to.Date ? to.Date.AddDays(1) : to)}");
        var inside = string.Join(" AND ", bounds);
        return condition.Operator == ConditionOperator.NotOn ? $"(NOT ({inside}) OR {column} IS NULL)" : $"({inside})";
    }

    private string Value(Condition condition, UserTime time, DateTime local) =>
        parameters.Add(StoredValue.ToSql(condition.Column, condition.Column.IsDateOnly ? local.Date : condition.Column.IsTimeZoneIndependent ? DateTime.SpecifyKind(local, DateTimeKind.Utc) : time.ToUtc(local)));
}
