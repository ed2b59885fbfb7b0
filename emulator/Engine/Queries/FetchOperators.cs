using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Queries;

/// <summary>The names that FetchXML gives to operators.</summary>
internal static class FetchOperators
{
    private static readonly Dictionary<string, ConditionOperator> Names = new(StringComparer.Ordinal)
    {
        ["eq"] = ConditionOperator.Equal,
        ["ne"] = ConditionOperator.NotEqual,
        ["neq"] = ConditionOperator.NotEqual,
        ["gt"] = ConditionOperator.GreaterThan,
        ["lt"] = ConditionOperator.LessThan,
        ["ge"] = ConditionOperator.GreaterEqual,
        ["le"] = ConditionOperator.LessEqual,
        ["like"] = ConditionOperator.Like,
        ["not-like"] = ConditionOperator.NotLike,
        ["in"] = ConditionOperator.In,
        ["not-in"] = ConditionOperator.NotIn,
        ["between"] = ConditionOperator.Between,
        ["not-between"] = ConditionOperator.NotBetween,
        ["null"] = ConditionOperator.Null,
        ["not-null"] = ConditionOperator.NotNull,
        ["begins-with"] = ConditionOperator.BeginsWith,
        ["not-begin-with"] = ConditionOperator.DoesNotBeginWith,
        ["ends-with"] = ConditionOperator.EndsWith,
        ["not-end-with"] = ConditionOperator.DoesNotEndWith,
        ["eq-userid"] = ConditionOperator.EqualUserId,
        ["ne-userid"] = ConditionOperator.NotEqualUserId,
        ["eq-businessid"] = ConditionOperator.EqualBusinessId,
        ["ne-businessid"] = ConditionOperator.NotEqualBusinessId,
    };

    /// <summary>What the platform knows besides.</summary>
    private static readonly HashSet<string> NotYet =
    [
        "yesterday", "today", "tomorrow", "last-seven-days", "next-seven-days", "last-week", "this-week", "next-week", "last-month", "this-month", "next-month", "on", "on-or-before", "on-or-after",
        "last-year", "this-year", "next-year", "last-x-hours", "next-x-hours", "last-x-days", "next-x-days", "last-x-weeks", "next-x-weeks", "last-x-months", "next-x-months", "last-x-years", "next-x-years",
        "olderthan-x-months", "olderthan-x-years", "olderthan-x-weeks", "olderthan-x-days", "olderthan-x-hours", "olderthan-x-minutes", "eq-userlanguage", "eq-userteams", "eq-useroruserteams",
        "eq-useroruserhierarchy", "eq-useroruserhierarchyandteams", "under", "not-under", "eq-or-under", "above", "eq-or-above", "contain-values", "not-contain-values",
        "this-fiscal-year", "this-fiscal-period", "next-fiscal-year", "next-fiscal-period", "last-fiscal-year", "last-fiscal-period", "last-x-fiscal-years", "last-x-fiscal-periods", "next-x-fiscal-years",
        "next-x-fiscal-periods", "in-fiscal-year", "in-fiscal-period", "in-fiscal-period-and-year", "in-or-before-fiscal-period-and-year", "in-or-after-fiscal-period-and-year",
    ];

    public static ConditionOperator Find(string name) =>
        Names.TryGetValue(name, out var found) ? found
        : NotYet.Contains(name) ? throw Fault.NotSupported($"the condition operator '{name}'")
        : throw Fault.Of(FaultCode.UnsupportedOperator, $"Unsupported condition operator: {name}.");
}
