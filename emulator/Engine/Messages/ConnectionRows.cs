using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>
/// A connection is two rows: the one that the caller made, and its reciprocal, with both ends and both roles the other way round, so that each
/// end has a row that begins with it. What changes on one changes on the other; they go together.
/// </summary>
internal static class ConnectionRows
{
    private const string Table = "connection";
    private const string Other = "relatedconnectionid";

    private static readonly Dictionary<string, string> Ends = new(StringComparer.Ordinal)
    {
        ["record1id"] = "record2id", ["record2id"] = "record1id", ["record1roleid"] = "record2roleid", ["record2roleid"] = "record1roleid",
    };

    /// <summary>Columns that each of the two rows has for itself.</summary>
    private static readonly HashSet<string> Own = new(["connectionid", "ismaster", "name", "versionnumber", Other], StringComparer.Ordinal);

    public static void OnCreate(Operation operation, Dictionary<string, object?> values)
    {
        if (operation.RequiredTable.Name != Table) return;
        if (values.GetValueOrDefault("record1id") is not EntityReference || values.GetValueOrDefault("record2id") is not EntityReference) throw Fault.InvalidArgument("A connection needs both of its ends: 'record1id' and 'record2id'.");
        values["ismaster"] = true;
        values[Other] = new EntityReference(Table, Guid.CreateVersion7());
    }

    /// <summary>What the platform calls a connection: as its other end is called.</summary>
    public static void Name(Operation operation, Dictionary<string, object?> values)
    {
        if (operation.RequiredTable.Name == Table && values.GetValueOrDefault("record2id") is EntityReference other) values["name"] = NameOf(operation, other);
    }

    public static void Insert(Operation operation, Dictionary<string, object?> values)
    {
        if (operation.RequiredTable.Name != Table) return;
        var reciprocal = Reciprocal(operation, values);
        reciprocal["connectionid"] = ((EntityReference)values[Other]!).Id;
        reciprocal["ismaster"] = false;
        reciprocal[Other] = new EntityReference(Table, operation.Id);
        Rows.Insert(operation.Session.Writer(Table), operation.RequiredTable, reciprocal);
    }

    public static void Update(Operation operation, Dictionary<string, object?> values, Entity before)
    {
        if (operation.RequiredTable.Name != Table || before.GetAttributeValue<EntityReference>(Other) is not { } other) return;
        Rows.Update(operation.Session.Writer(Table), operation.RequiredTable, other.Id, Reciprocal(operation, values));
    }

    public static void Delete(Operation operation, Entity row)
    {
        if (operation.RequiredTable.Name == Table && row.GetAttributeValue<EntityReference>(Other) is { } other) Rows.Delete(operation.Session.Writer(Table), operation.RequiredTable, other.Id);
    }

    private static Dictionary<string, object?> Reciprocal(Operation operation, Dictionary<string, object?> values)
    {
        var other = values.Where(v => !Own.Contains(v.Key)).ToDictionary(v => Ends.GetValueOrDefault(v.Key, v.Key), v => v.Value, StringComparer.Ordinal);
        other["versionnumber"] = operation.Session.Organization.Store.NextVersion();
        Name(operation, other);
        return other;
    }

    private static string? NameOf(Operation operation, EntityReference row)
    {
        var table = operation.Model.Table(row.LogicalName);
        return table.PrimaryName is { } name ? Rows.Read(operation.Session.Reader, table, row.Id, [name])?.GetAttributeValue<string>(name.Name) : null;
    }
}
