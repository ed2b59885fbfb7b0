using Microsoft.OData.UriParser;
using Microsoft.OData.UriParser.Aggregation;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries.OData;

/// <summary>Turns $apply into a query that sums rows up (learn.microsoft.com/power-apps/developer/data-platform/webapi/query/aggregate-data).</summary>
internal sealed class ODataApply(Select select, ODataFilter expressions)
{
    private bool isSummed;

    public void Read(ApplyClause clause)
    {
        foreach (var transformation in clause.Transformations)
        {
            if (isSummed) throw Fault.NotSupported("transformations in $apply behind 'aggregate' and 'groupby'");
            switch (transformation)
            {
                case FilterTransformationNode filter:
                    var further = expressions.Translate(filter.FilterClause.Expression);
                    select.Where = Filter.Of(LogicalOperator.And, select.Where is null ? [further] : [select.Where, further]);
                    break;
                case AggregateTransformationNode aggregate:
                    Figures(aggregate);
                    break;
                case GroupByTransformationNode group:
                    foreach (var property in group.GroupingProperties) Group(property);
                    if (group.ChildTransformations is AggregateTransformationNode figures) Figures(figures);
                    else if (group.ChildTransformations is not null) throw Fault.NotSupported($"'{group.ChildTransformations.Kind}' inside of groupby");
                    isSummed = true;
                    break;
                default:
                    throw Fault.NotSupported($"'{transformation.Kind}' in $apply");
            }
        }

        if (!isSummed) throw Fault.NotSupported("$apply without 'aggregate' and 'groupby'");
        select.AggregateLimit = Select.MostAggregated;
    }

    /// <summary>What groups are sorted by: only what they are grouped by.</summary>
    public Order Order(SingleValueNode expression, bool descending)
    {
        var name = expression switch
        {
            SingleValueOpenPropertyAccessNode open => open.Name,
            SingleValuePropertyAccessNode property => property.Property.Name,
            _ => null,
        };
        var (alias, _, column) = select.Selected.FirstOrDefault(s => s.Column.Name == name && s.Column.Summary!.IsGroup);
        return column is not null ? new Order(alias, column.Column, descending, column) : throw Fault.Of(FaultCode.ODataRequest, $"The query node {expression.Kind} is not supported");
    }

    private void Group(GroupByPropertyNode node)
    {
        foreach (var inner in node.ChildTransformations) Group(inner);
        if (node.Expression is null) return;
        var (scope, column) = expressions.ColumnOf(node.Expression);
        var property = EdmModelBuilder.PropertyName(column);
        Add(scope, new SelectedColumn(column, scope.Alias == Select.RootAlias ? property : $"{scope.Table.Name}_{property}", true, AggregateColumns.Group(column, XrmDateTimeGrouping.None)));
    }

    private void Figures(AggregateTransformationNode aggregate)
    {
        foreach (var figure in aggregate.AggregateExpressions)
        {
            if (figure is not AggregateExpression { Expression: var expression, Method: var method, Alias: var alias }) throw Fault.NotSupported("this form of aggregate");
            if (method == AggregationMethod.VirtualPropertyCount)
            {
                select.Columns.Add(new SelectedColumn(select.Table.Key, alias, true, new Summary(XrmAggregateType.Count)));
                continue;
            }

            var (scope, column) = expressions.ColumnOf(expression);
            Add(scope, new SelectedColumn(column, alias, true, Figure(method, column)));
        }

        isSummed = true;
    }

    private void Add(ODataScope scope, SelectedColumn column)
    {
        if (select.Selected.Any(s => s.Column.Name == column.Name)) throw Fault.Of(FaultCode.DuplicateAlias, $"'{column.Name}' is there twice in $apply.");
        scope.Results.Add(column);
    }

    private static Summary Figure(AggregationMethod method, Column column) => AggregateColumns.Figure(column, Type(method), isDistinct: method == AggregationMethod.CountDistinct);

    private static XrmAggregateType Type(AggregationMethod method) => method switch
    {
        AggregationMethod.Sum => XrmAggregateType.Sum,
        AggregationMethod.Average => XrmAggregateType.Avg,
        AggregationMethod.Min => XrmAggregateType.Min,
        AggregationMethod.Max => XrmAggregateType.Max,
        AggregationMethod.CountDistinct => XrmAggregateType.CountColumn,
        _ => throw Fault.NotSupported($"the aggregation method '{method}'"),
    };
}
