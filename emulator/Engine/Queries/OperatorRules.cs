using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Queries.Dates;

namespace SocialExtension.Emulator.Queries;

/// <summary>Which operators a type of column takes, with how many values (learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/operators).</summary>
internal static class OperatorRules
{
    public static void Demand(Condition condition)
    {
        var (column, operation, values) = (condition.Column, condition.Operator, condition.Values);
        if (!Takes(column, operation)) throw Fault.Of(FaultCode.UnsupportedOperator, $"The condition operator '{operation}' can't be used on column '{column.Name}' of type {column.Type}.");
        var needed = Operands(operation);
        if (IsOfChoices(operation) && values.Count == 0) throw Fault.Of(FaultCode.InvalidConditionValue, $"The condition operator '{operation}' on '{column.Name}' needs at least one value.");
        if (needed > 0 && values.Count != needed) throw Fault.Of(FaultCode.InvalidConditionValue, $"The condition operator '{operation}' on '{column.Name}' needs {needed} value{(needed == 1 ? "" : "s")}, but has {values.Count}.");
        if (values.Any(v => v is null)) throw Fault.Of(FaultCode.InvalidConditionValue, $"The condition operator '{operation}' on '{column.Name}' can't compare with null; ask for Null or NotNull.");
    }

    private static bool Takes(Column column, ConditionOperator operation) => operation switch
    {
        _ when IsOfChoices(operation) => column.Type == ColumnType.Choices,
        _ when column.Type == ColumnType.Choices => operation is ConditionOperator.Equal or ConditionOperator.NotEqual or ConditionOperator.In or ConditionOperator.NotIn or ConditionOperator.Null or ConditionOperator.NotNull,
        ConditionOperator.Like or ConditionOperator.NotLike or ConditionOperator.BeginsWith or ConditionOperator.DoesNotBeginWith or ConditionOperator.EndsWith or ConditionOperator.DoesNotEndWith => column.IsText,
        ConditionOperator.GreaterThan or ConditionOperator.GreaterEqual or ConditionOperator.LessThan or ConditionOperator.LessEqual => column.IsText || IsOrdered(column),
        ConditionOperator.Between or ConditionOperator.NotBetween => IsOrdered(column),
        ConditionOperator.EqualUserLanguage => column.Type == ColumnType.Integer,
        ConditionOperator.Under or ConditionOperator.NotUnder or ConditionOperator.UnderOrEqual or ConditionOperator.Above or ConditionOperator.AboveOrEqual => column.IsLookup || column.Type == ColumnType.Key,
        _ when IsOfTheCaller(operation) => column.IsLookup || column.Type is ColumnType.Key or ColumnType.Guid,
        _ when DateRanges.Knows(operation) => column.Type == ColumnType.DateTime && !(column.IsDateOnly && DateRanges.IsWithinDays(operation)),
        ConditionOperator.Contains or ConditionOperator.DoesNotContain => false,
        _ => true,
    };

    /// <summary>Whether it asks for some of several options.</summary>
    private static bool IsOfChoices(ConditionOperator operation) => operation is ConditionOperator.ContainValues or ConditionOperator.DoesNotContainValues;

    private static bool IsOrdered(Column column) => column.IsNumber || column.Type == ColumnType.DateTime;

    /// <summary>How many values an operator needs; −1 for as many as there are.</summary>
    public static int Operands(ConditionOperator operation) => operation switch
    {
        ConditionOperator.In or ConditionOperator.NotIn or ConditionOperator.ContainValues or ConditionOperator.DoesNotContainValues => -1,
        ConditionOperator.Between or ConditionOperator.NotBetween => 2,
        ConditionOperator.Null or ConditionOperator.NotNull => 0,
        ConditionOperator.EqualUserLanguage => 0,
        _ when IsOfTheCaller(operation) => 0,
        _ when DateRanges.Knows(operation) => DateRanges.Operands(operation),
        _ => 1,
    };

    /// <summary>Whether it compares with who asks, or with whom that user belongs together.</summary>
    private static bool IsOfTheCaller(ConditionOperator operation) => operation is
        ConditionOperator.EqualUserId or ConditionOperator.NotEqualUserId or ConditionOperator.EqualBusinessId or ConditionOperator.NotEqualBusinessId or ConditionOperator.EqualUserTeams
        or ConditionOperator.EqualUserOrUserTeams or ConditionOperator.EqualUserOrUserHierarchy or ConditionOperator.EqualUserOrUserHierarchyAndTeams;
}
