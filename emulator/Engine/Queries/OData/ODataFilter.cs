using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries.OData;

/// <summary>Turns expressions of $filter and $orderby into conditions and columns.</summary>
/// <param name="root">The table that the expression is about.</param>
/// <param name="functions">The platform's functions that were found in it.</param>
/// <param name="aliases">What the caller's parameter aliases stand for.</param>
internal sealed class ODataFilter(ODataScope root, QueryFunctions functions, IDictionary<string, SingleValueNode> aliases)
{
    private const string Root = "$it";
    private readonly Dictionary<string, ODataScope> scopes = new(StringComparer.Ordinal) { [Root] = root };

    public Filter Translate(QueryNode node) => node switch
    {
        ConvertNode convert => Translate(convert.Source),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And } both => Filter.Of(LogicalOperator.And, [Translate(both.Left), Translate(both.Right)])!,
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Or } either => Filter.Of(LogicalOperator.Or, [Translate(either.Left), Translate(either.Right)])!,
        BinaryOperatorNode comparison => Compare(comparison),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => new Negated(Translate(not.Operand)),
        SingleValueFunctionCallNode call => Call(call),
        InNode list => Condition(list.Left, ConditionOperator.In, Values(list)),
        SingleValuePropertyAccessNode flag => Condition(flag, ConditionOperator.Equal, [true]),
        ParameterAliasNode { Alias: var alias } when functions.Find(alias) is { } function => Condition(function),
        LambdaNode lambda => Related(lambda),
        _ => throw Fault.NotSupported($"'{node.Kind}' in $filter"),
    };

    /// <summary>The column that an expression names, with its table.</summary>
    public (ODataScope Scope, Column Column) ColumnOf(QueryNode node) => node switch
    {
        ConvertNode convert => ColumnOf(convert.Source),
        SingleValuePropertyAccessNode { Source: SingleNavigationNode owner } access when EdmModelBuilder.IsPrincipal(owner.NavigationProperty.ToEntityType()) => (Scope(owner.Source), Scope(owner.Source).Lookup(owner.NavigationProperty.Name)),
        SingleValuePropertyAccessNode access => (Scope(access.Source), Scope(access.Source).Column(access.Property.Name)),
        _ => throw Fault.NotSupported($"'{node.Kind}' in place of a column"),
    };

    private ODataScope Scope(QueryNode node) => node switch
    {
        ResourceRangeVariableReferenceNode variable => scopes[variable.Name],
        SingleNavigationNode navigation => Scope(navigation.Source).Through(navigation.NavigationProperty.Name),
        _ => throw Fault.NotSupported($"'{node.Kind}' in place of a row"),
    };

    private Filter Compare(BinaryOperatorNode node)
    {
        if (!IsConstant(node.Left) && !IsConstant(node.Right)) return Compare(ColumnOf(node.Left), Operator(node.OperatorKind), ColumnOf(node.Right));
        var (column, value, kind) = IsConstant(node.Right) ? (node.Left, Value(node.Right), node.OperatorKind) : (node.Right, Value(node.Left), Mirrored(node.OperatorKind));
        if (value is not null) return Condition(column, Operator(kind), [value]);
        return kind switch
        {
            BinaryOperatorKind.Equal => Condition(column, ConditionOperator.Null, []),
            BinaryOperatorKind.NotEqual => Condition(column, ConditionOperator.NotNull, []),
            _ => throw Fault.Of(FaultCode.ODataRequest, $"'{ColumnOf(column).Column.Name}' can only be equal or not equal to null."),
        };
    }

    private static Comparison Compare((ODataScope Scope, Column Column) left, ConditionOperator operation, (ODataScope Scope, Column Column) right) => Comparisons.Of(left.Scope.Alias, left.Column, operation, right.Scope.Alias, right.Column);

    private Condition Call(SingleValueFunctionCallNode call)
    {
        var parameters = call.Parameters.ToList();
        var operation = call.Name switch
        {
            "contains" => ConditionOperator.Like,
            "startswith" => ConditionOperator.BeginsWith,
            "endswith" => ConditionOperator.EndsWith,
            _ => throw Fault.NotSupported($"the function '{call.Name}' in $filter"),
        };
        var text = Value(parameters[1]) as string ?? "";
        return Condition(parameters[0], operation, [call.Name == "contains" ? $"%{text}%" : text]);
    }

    /// <summary>Whether any row of a collection meets a condition; or all, which is: whether none fails it.</summary>
    private Related Related(LambdaNode lambda)
    {
        if (lambda.Source is not CollectionNavigationNode { Source: var source, NavigationProperty: var collection }) throw Fault.NotSupported("'any' and 'all' on something else than a collection of rows");
        var parent = Scope(source);
        if (source is SingleNavigationNode) throw Fault.NotSupported("'any' and 'all' behind a lookup");
        var (link, rows) = parent.Into(collection.Name, lambda is AnyNode ? JoinOperator.Any : JoinOperator.NotAny);
        if (lambda.CurrentRangeVariable is { } variable)
        {
            scopes[variable.Name] = rows;
            var body = Translate(lambda.Body);
            scopes.Remove(variable.Name);
            link.Where = lambda is AllNode ? new Negated(body) : body;
        }

        return new Related(parent.Alias, link);
    }

    private Condition Condition(QueryFunction function)
    {
        var path = function.Property.Split('/');
        var scope = path[..^1].Aggregate(root, (s, navigation) => s.Through(navigation));
        var column = scope.Table.Find(path[^1]) ?? scope.Table.Columns.FirstOrDefault(c => EdmModelBuilder.PropertyName(c) == path[^1]) ?? throw Fault.UnknownColumn(scope.Table.Name, path[^1]);
        return new Condition(scope.Alias, column, function.Operator, function.Values);
    }

    private Condition Condition(QueryNode column, ConditionOperator operation, IReadOnlyList<object> values)
    {
        var (scope, named) = ColumnOf(column);
        return new Condition(scope.Alias, named, operation, values);
    }

    private IReadOnlyList<object> Values(InNode node) => node.Right is CollectionConstantNode list
        ? [.. list.Collection.Select(Value).OfType<object>()]
        : throw Fault.NotSupported("this form of 'in' in $filter");

    private static bool IsConstant(QueryNode node) => node is ConstantNode or ParameterAliasNode or ConvertNode { Source: ConstantNode or ParameterAliasNode };

    private object? Value(QueryNode node) => node switch
    {
        ConvertNode convert => Value(convert.Source),
        ParameterAliasNode alias => functions.Find(alias.Alias) is null ? aliases.TryGetValue(alias.Alias, out var given) && given is not null ? Value(given) : null : throw Fault.NotSupported("query functions in place of a value"),
        ConstantNode { Value: DateTimeOffset time } => time.UtcDateTime,
        ConstantNode { Value: Date date } => new DateTime(date.Year, date.Month, date.Day, 0, 0, 0, DateTimeKind.Utc),
        ConstantNode constant => constant.Value,
        _ => throw Fault.NotSupported($"'{node.Kind}' in place of a value"),
    };

    private static BinaryOperatorKind Mirrored(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.GreaterThan => BinaryOperatorKind.LessThan,
        BinaryOperatorKind.GreaterThanOrEqual => BinaryOperatorKind.LessThanOrEqual,
        BinaryOperatorKind.LessThan => BinaryOperatorKind.GreaterThan,
        BinaryOperatorKind.LessThanOrEqual => BinaryOperatorKind.GreaterThanOrEqual,
        _ => kind,
    };

    private static ConditionOperator Operator(BinaryOperatorKind kind) => kind switch
    {
        BinaryOperatorKind.Equal => ConditionOperator.Equal,
        BinaryOperatorKind.NotEqual => ConditionOperator.NotEqual,
        BinaryOperatorKind.GreaterThan => ConditionOperator.GreaterThan,
        BinaryOperatorKind.GreaterThanOrEqual => ConditionOperator.GreaterEqual,
        BinaryOperatorKind.LessThan => ConditionOperator.LessThan,
        BinaryOperatorKind.LessThanOrEqual => ConditionOperator.LessEqual,
        _ => throw Fault.NotSupported($"the operator '{kind}' in $filter"),
    };
}
