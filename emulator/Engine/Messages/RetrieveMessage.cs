using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Queries;
using SocialExtension.Emulator.Security;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>Retrieve one row by id or alternate key.</summary>
internal sealed class RetrieveMessage : Message
{
    public override string Name => "Retrieve";

    public override void Prepare(Operation operation)
    {
        var target = Required<EntityReference>(operation, "Target");
        Aim(operation, target.LogicalName, target.Id, target.KeyAttributes);
        Wanted(operation);
        RelatedReading.Check(operation);
    }

    public override void Check(Operation operation)
    {
        var table = operation.RequiredTable;
        Access.Demand(operation.Caller, table, AccessRight.Read);
        operation.Before = Rows.Required(operation.Session.Reader, table, operation.Id, Needed(operation));
        Access.Demand(operation, table, AccessRight.Read, operation.Before);
    }

    public override void Execute(Operation operation)
    {
        var wanted = Wanted(operation).Select(c => c.Name).Append(operation.RequiredTable.KeyName).ToHashSet(StringComparer.Ordinal);
        var row = new Entity(operation.RequiredTable.Name, operation.Id) { RowVersion = RowVersions.Of(operation.Before!) };
        foreach (var attribute in operation.Before!.Attributes.Where(a => wanted.Contains(a.Key))) row[attribute.Key] = attribute.Value;
        new ResultRows(operation).Finish(operation.RequiredTable, [row]);
        foreach (var list in Asked(operation).Where(c => c.Type == ColumnType.PartyList && c.ValidForRead)) PartyRows.Read(operation, row, list);
        RelatedReading.Read(operation, row);
        operation.Output["Entity"] = row;
    }

    private static List<Column> Needed(Operation operation)
    {
        var table = operation.RequiredTable;
        return [.. Wanted(operation).Append(table.Key).Concat(Access.Columns(table)).Concat(RelatedReading.Columns(operation)).Concat(table.Find("versionnumber") is { } version ? [version] : []).Distinct()];
    }

    private static List<Column> Wanted(Operation operation) => [.. Asked(operation).Where(c => c.Type != ColumnType.PartyList)];

    private static IEnumerable<Column> Asked(Operation operation)
    {
        var set = Required<ColumnSet>(operation, "ColumnSet");
        var table = operation.RequiredTable;
        return set.AllColumns ? table.Columns.Where(c => c.ValidForRead) : set.Columns.Select(c => Column(table, c));
    }
}
