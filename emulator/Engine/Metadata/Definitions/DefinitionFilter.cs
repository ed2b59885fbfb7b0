using System.Collections;
using System.Reflection;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Metadata.Definitions;

/// <summary>Whether a definition is one that a query of definitions asks for.</summary>
internal static class DefinitionFilter
{
    /// <summary>Refuses conditions on what definitions of a type don't have.</summary>
    public static void Check(Type type, MetadataFilterExpression? filter)
    {
        if (filter is null) return;
        foreach (var condition in filter.Conditions) Property(type, condition.PropertyName);
        foreach (var inner in filter.Filters) Check(type, inner);
    }

    public static bool Fits(MetadataBase definition, MetadataFilterExpression? filter)
    {
        if (filter is null || (filter.Conditions.Count == 0 && filter.Filters.Count == 0)) return true;
        var results = filter.Conditions.Select(c => Fits(definition, c)).Concat(filter.Filters.Select(f => Fits(definition, f)));
        return filter.FilterOperator == LogicalOperator.Or ? results.Any(r => r) : results.All(r => r);
    }

    /// <summary>A property of a type of definitions.</summary>
    public static PropertyInfo Property(Type type, string? name) =>
        name is not null && type.GetProperty(name) is { } property ? property : throw Fault.InvalidArgument($"'{name}' is no property of {type.Name}. Names are those of the class, in its spelling.");

    private static bool Fits(MetadataBase definition, MetadataConditionExpression condition)
    {
        // A column of another type than the one that has the property does not fit.
        var value = Plain(definition.GetType().GetProperty(condition.PropertyName)?.GetValue(definition));
        return condition.ConditionOperator switch
        {
            MetadataConditionOperator.Equals => IsSame(value, condition.Value),
            MetadataConditionOperator.NotEquals => !IsSame(value, condition.Value),
            MetadataConditionOperator.In => Values(condition).Any(v => IsSame(value, v)),
            MetadataConditionOperator.NotIn => !Values(condition).Any(v => IsSame(value, v)),
            MetadataConditionOperator.GreaterThan => Compare(value, condition) > 0,
            _ => Compare(value, condition) < 0,
        };
    }

    private static IEnumerable<object?> Values(MetadataConditionExpression condition) =>
        condition.Value is IEnumerable values and not string ? values.Cast<object?>() : throw Fault.InvalidArgument($"{condition.ConditionOperator} of '{condition.PropertyName}' takes an array of values.");

    private static bool IsSame(object? value, object? other) => Equals(value, Plain(other)) || (value is Enum e && other is int number && Convert.ToInt32(e, null) == number);

    private static int? Compare(object? value, MetadataConditionExpression condition) =>
        value is IComparable comparable && Plain(condition.Value) is { } other && other.GetType() == value.GetType() ? comparable.CompareTo(other) : null;

    /// <summary>What a property holds behind the classes that say more of it.</summary>
    private static object? Plain(object? value) => value switch
    {
        BooleanManagedProperty managed => managed.Value,
        AttributeRequiredLevelManagedProperty level => level.Value,
        ConstantsBase<string> constant => constant.Value,
        Label => throw Fault.InvalidArgument("Labels can't be compared in a query of definitions."),
        _ => value,
    };
}
