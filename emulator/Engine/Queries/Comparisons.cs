using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries;

/// <summary>Which columns can be compared with each other, and how (learn.microsoft.com/power-apps/developer/data-platform/fetchxml/filter-rows#filter-on-column-values-in-the-same-row).</summary>
internal static class Comparisons
{
    public static Comparison Of(string alias, Column column, ConditionOperator operation, string otherAlias, Column other)
    {
        if (operation is not (ConditionOperator.Equal or ConditionOperator.NotEqual or ConditionOperator.GreaterThan or ConditionOperator.GreaterEqual or ConditionOperator.LessThan or ConditionOperator.LessEqual))
        {
            throw Fault.Of(FaultCode.UnsupportedOperator, $"The condition operator '{operation}' can't compare the columns '{column.Name}' and '{other.Name}'.");
        }

        if (Kind(column) != Kind(other)) throw Fault.Of(FaultCode.InvalidConditionValue, $"The columns '{column.Name}' of type {column.Type} and '{other.Name}' of type {other.Type} can't be compared.");
        return new Comparison(alias, column, operation, otherAlias, other);
    }

    private static string Kind(Column column) => column switch
    {
        { IsText: true } => "text",
        { IsNumber: true } => "number",
        { IsLookup: true } or { Type: ColumnType.Key or ColumnType.Guid } => "id",
        { IsChoice: true } or { Type: ColumnType.Boolean } => "choice",
        _ => column.Type.ToString() + column.IsDateOnly,
    };
}
