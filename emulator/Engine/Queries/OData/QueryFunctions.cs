using System.Text;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;

namespace SocialExtension.Emulator.Queries.OData;

/// <summary>
/// Finds the platform's functions in an expression and puts parameter aliases in their place: their lists in brackets and their leniency about
/// quotes are the platform's own, not the standard's (learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/queryfunctions).
/// </summary>
internal sealed class QueryFunctions(IReadOnlyDictionary<string, string> options)
{
    private const string Prefix = EdmModelBuilder.Namespace + ".";
    private const string Alias = "@emulator_function_";

    /// <summary>Operators that the platform gives no function: OData has ways of its own to say them.</summary>
    private static readonly HashSet<ConditionOperator> WithoutFunction =
    [
        ConditionOperator.Equal, ConditionOperator.NotEqual, ConditionOperator.GreaterThan, ConditionOperator.LessThan, ConditionOperator.GreaterEqual, ConditionOperator.LessEqual,
        ConditionOperator.Like, ConditionOperator.NotLike, ConditionOperator.Null, ConditionOperator.NotNull, ConditionOperator.BeginsWith, ConditionOperator.DoesNotBeginWith,
        ConditionOperator.EndsWith, ConditionOperator.DoesNotEndWith, ConditionOperator.ChildOf, ConditionOperator.Mask, ConditionOperator.NotMask, ConditionOperator.MasksSelect,
    ];

    private readonly Dictionary<string, QueryFunction> found = new(StringComparer.Ordinal);

    /// <summary>The function that an alias stands for; null where the alias is the caller's.</summary>
    public QueryFunction? Find(string alias) => found.GetValueOrDefault(alias);

    /// <summary>The expression with aliases in place of functions.</summary>
    public string Extract(string expression)
    {
        var text = new StringBuilder(expression.Length);
        for (var i = 0; i < expression.Length; i++)
        {
            if (expression[i] == '\'')
            {
                var end = ODataText.EndOfQuoted(expression, i);
                text.Append(expression, i, end - i + 1);
                i = end;
            }
            else if (string.CompareOrdinal(expression, i, Prefix, 0, Prefix.Length) == 0 && NameAt(expression, i + Prefix.Length) is { } name)
            {
                if (text.ToString().TrimEnd().EndsWith(" not", StringComparison.Ordinal) || text.ToString().Trim() == "not") throw Fault.Of(FaultCode.ODataRequest, "Not operator along with the Custom Named Condition operators is not allowed");
                if (i > 0 && expression[i - 1] == '/') throw Fault.NotSupported("query functions on related rows");
                var open = i + Prefix.Length + name.Length;
                var close = ODataText.EndOfParentheses(expression, open);
                text.Append(Add(name, expression[(open + 1)..close]));
                i = close;
            }
            else text.Append(expression[i]);
        }

        return text.ToString();
    }

    /// <summary>What stands between here and an opening parenthesis, where that is a name.</summary>
    private static string? NameAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end])) end++;
        return end > start && end < text.Length && text[end] == '(' ? text[start..end] : null;
    }

    private string Add(string name, string arguments)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var part in ODataText.Split(arguments, ','))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0) throw Invalid(name);
            var value = part[(equals + 1)..].Trim();
            values[part[..equals].Trim()] = value.StartsWith('@') ? options.GetValueOrDefault(value, "null").Trim() : value;
        }

        if (!values.Remove("PropertyName", out var property)) throw Invalid(name);
        var alias = Alias + found.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);
        found[alias] = new QueryFunction(Operator(name), ODataText.Unquoted(property), [.. values.OrderBy(v => v.Key, StringComparer.Ordinal).SelectMany(v => Values(name, v.Key, v.Value))]);
        return alias;
    }

    private static IEnumerable<object> Values(string function, string parameter, string value) => parameter switch
    {
        "PropertyValues" when value.StartsWith('[') && value.EndsWith(']') => ODataText.Split(value[1..^1], ',').Select(v => ODataText.Unquoted(v.Trim())),
        "PropertyValue" or "PropertyValue1" or "PropertyValue2" => [ODataText.Unquoted(value)],
        _ => throw Invalid(function),
    };

    private static ConditionOperator Operator(string name)
    {
        var operation = name switch { "NotUserId" => ConditionOperator.NotEqualUserId, "NotBusinessId" => ConditionOperator.NotEqualBusinessId, _ => Named(name) };
        return FetchOperators.Has(operation) ? operation : throw Fault.NotSupported($"the condition operator {operation}");
    }

    private static ConditionOperator Named(string name) =>
        Enum.TryParse<ConditionOperator>(name, out var known) && !WithoutFunction.Contains(known) && !char.IsAsciiDigit(name[0]) ? known : throw Fault.Of(FaultCode.ODataRequest, $"An unknown function with name '{Prefix}{name}' was found. This may also be a function import or a key lookup on a navigation property, which is not allowed.");

    private static Exception Invalid(string name) =>
        Fault.Of(FaultCode.ODataRequest, $"The function '{Prefix}{name}' is called as {name}(PropertyName='column',PropertyValue=value) or, with several values, {name}(PropertyName='column',PropertyValues=[\"a\",\"b\"]).");
}
