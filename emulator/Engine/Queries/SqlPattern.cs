using System.Text;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Queries;

/// <summary>Conditions that text meets a pattern, as SQL.</summary>
internal sealed class SqlPattern(SqlParameters parameters)
{
    public static bool Knows(ConditionOperator operation) => operation is
        ConditionOperator.Like or ConditionOperator.NotLike or ConditionOperator.BeginsWith or ConditionOperator.DoesNotBeginWith or ConditionOperator.EndsWith or ConditionOperator.DoesNotEndWith;

    public string Write(Condition condition, string column)
    {
        var not = condition.Operator is ConditionOperator.NotLike or ConditionOperator.DoesNotBeginWith or ConditionOperator.DoesNotEndWith ? "NOT " : "";
        var pattern = Pattern(condition);
        // SQLite has no sets of characters in patterns that pass over case, and knows the case of ASCII letters only.
        var text = Ascii.IsValid(pattern) ? column : $"fold({column})";
        var test = LikePattern.HasSet(pattern) ? $"{not}matches({parameters.Add(LikePattern.ToRegex(pattern))}, {column})"
            : $"{text} {not}LIKE {parameters.Add(LikePattern.ToSql(Ascii.IsValid(pattern) ? pattern : StoreConnection.Fold(pattern)))} ESCAPE '\\'";
        return not.Length == 0 ? test : $"({test} OR {text} IS NULL)";
    }

    /// <summary>What the whole text has to meet.</summary>
    private static string Pattern(Condition condition) => condition.Operator switch
    {
        ConditionOperator.BeginsWith or ConditionOperator.DoesNotBeginWith => $"{condition.Values[0]}%",
        ConditionOperator.EndsWith or ConditionOperator.DoesNotEndWith => $"%{condition.Values[0]}",
        _ => $"{condition.Values[0]}",
    };
}
