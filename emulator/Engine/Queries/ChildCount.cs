using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Queries;

/// <summary>How many rows stand directly below a row in its table's hierarchy, whoever may read them: rowaggregate="CountChildren" (…/data-platform/query-hierarchical-data).</summary>
internal static class ChildCount
{
    private const string Name = "CountChildren";

    public static SelectedColumn Column(Table table, Column column, string? alias, string what)
    {
        if (what != Name) throw Fault.Of(FaultCode.InvalidFetchXml, $"Malformed FetchXml: Invalid value '{what}' for rowaggregate of '{column.Name}'. It is {Name}.");
        if (column != table.Key) throw Fault.Of(FaultCode.InvalidFetchXml, $"Malformed FetchXml: the rowaggregate {Name} is asked of the key '{table.KeyName}', not of '{column.Name}'.");
        if (string.IsNullOrEmpty(alias)) throw Fault.Of(FaultCode.InvalidFetchXml, $"Malformed FetchXml: the rowaggregate of '{column.Name}' has no 'alias'.");
        var parent = SqlNames.Quote(SqlHierarchy.Relationship(table, Name, column).Column);
        var count = new Column { Name = column.Name, SchemaName = column.SchemaName, Label = column.Label, Type = ColumnType.Integer };
        return new SelectedColumn(count, alias, true) { Sql = row => $"(SELECT count(*) FROM {SqlNames.Quote(table.Name)} child WHERE child.{parent} = {row}{SqlNames.Quote(table.KeyName)})" };
    }
}
