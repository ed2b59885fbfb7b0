using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries.OData;

/// <summary>Turns a $filter expression into conditions.</summary>
internal sealed class ODataFilter(Table table)
{
    public Filter Translate(QueryNode node) => node switch
    {
        ConvertNode convert => Translate(convert.Source),
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.And } both => Filter.Of(LogicalOperator.And, [Translate(both.Left), Translate(both.Right)])!,
        BinaryOperatorNode { OperatorKind: BinaryOperatorKind.Or } either => Filter.Of(LogicalOperator.Or, [Translate(either.Left), Translate(either.Right)])!,
        BinaryOperatorNode comparison => Compare(comparison),
        UnaryOperatorNode { OperatorKind: UnaryOperatorKind.Not } not => new Negated(Translate(not.Operand)),
        SingleValueFunctionCallNode call => Call(call),
        InNode list => new Condition(Select.RootAlias, ColumnOf(table, list.Left), ConditionOperator.In, Values(list)),
        SingleValuePropertyAccessNode flag => new Condition(Select.RootAlias, ColumnOf(table, flag), ConditionOperator.Equal, [true]),
        _ => throw Fault.NotSupported($"'{node.Kind}' in $filter"),
    };

    /// <summary>The column that an expression names.</summary>
    public static Column ColumnOf(Table table, QueryNode node) => node switch
    {
        ConvertNode convert => ColumnOf(table, convert.Source),
        SingleValuePropertyAccessNode { Source: ResourceRangeVariableReferenceNode } access => ColumnOf(table, access.Property.Name),
        _ => throw Fault.NotSupported($"'{node.Kind}' in place of a column"),
    };

    public static Column ColumnOf(Table table, string property) => table.Columns.First(c => EdmModelBuilder.PropertyName(c) == property);

    private Condition Compare(BinaryOperatorNode node)
    {
        var (column, value, kind) = IsConstant(node.Right) ? (ColumnOf(table, node.Left), Value(node.Right), node.OperatorKind) : (ColumnOf(table, node.Right), Value(node.Left), Mirrored(node.OperatorKind));
        if (value is null)
        {
            return kind switch
            {
                BinaryOperatorKind.Equal => new Condition(Select.RootAlias, column, ConditionOperator.Null, []),
                BinaryOperatorKind.NotEqual => new Condition(Select.RootAlias, column, ConditionOperator.NotNull, []),
                _ => throw Fault.Of(FaultCode.ODataRequest, $"'{column.Name}' can only be equal or not equal to null."),
            };
        }

        return new Condition(Select.RootAlias, column, Operator(kind), [value]);
    }

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
        return new Condition(Select.RootAlias, ColumnOf(table, parameters[0]), operation, [call.Name == "contains" ? $"%{text}%" : text]);
    }

    private static IReadOnlyList<object> Values(InNode node) => node.Right is CollectionConstantNode list
        ? [.. list.Collection.Select(Value).OfType<object>()]
        : throw Fault.NotSupported("this form of 'in' in $filter");

    private static bool IsConstant(QueryNode node) => node is ConstantNode or ConvertNode { Source: ConstantNode };

    private static object? Value(QueryNode node) => node switch
    {
        ConvertNode convert => Value(convert.Source),
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
