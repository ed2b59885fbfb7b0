using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Queries;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>
/// Who takes part in an activity (learn.microsoft.com/power-apps/developer/data-platform/activityparty-entity): a column such as "to" holds
/// rows of activityparty, which are written with the activity and have the column's number.
/// </summary>
public static class PartyRows
{
    public const string Table = "activityparty";

    private const string Mask = "participationtypemask";

    /// <summary>The columns that hold parties, by their number.</summary>
    public static readonly IReadOnlyDictionary<int, string> Columns = new SortedDictionary<int, string>
    {
        [1] = "from", [2] = "to", [3] = "cc", [4] = "bcc", [5] = "requiredattendees", [6] = "optionalattendees", [7] = "organizer", [10] = "resources", [11] = "customers",
    };

    /// <summary>The parties of a column, as they can be written.</summary>
    internal static EntityCollection Checked(Table table, Column column, EntityCollection parties)
    {
        if (!Columns.Values.Contains(column.Name)) throw Fault.NotSupported($"setting the party list '{column.Name}'");
        foreach (var party in parties.Entities)
        {
            if (party.LogicalName != Table) throw Fault.InvalidArgument($"'{column.Name}' of '{table.Name}' holds rows of '{Table}', not of '{party.LogicalName}'.");
            if (party.GetAttributeValue<EntityReference>("partyid") is null && string.IsNullOrEmpty(party.GetAttributeValue<string>("addressused"))) throw Fault.InvalidArgument($"A party of '{column.Name}' has neither a partyid nor an addressused.");
        }

        return parties;
    }

    internal static void Insert(Operation operation, Dictionary<string, object?> values)
    {
        foreach (var (column, parties) in values.Where(v => v.Value is EntityCollection)) Write(operation, column, (EntityCollection)parties!);
    }

    /// <summary>What an update holds takes the place of what the column held.</summary>
    internal static void Replace(Operation operation, Dictionary<string, object?> values)
    {
        foreach (var column in values.Keys.Where(Columns.Values.Contains)) operation.Session.Writer(Table).Execute("DELETE FROM activityparty WHERE activityid = @0 AND participationtypemask = @1", StoredValue.Text(operation.Id), Number(column));
        Insert(operation, values);
    }

    /// <summary>Puts the parties of a column into a row that was read; nothing where there are none.</summary>
    internal static void Read(Operation operation, Entity activity, Column column)
    {
        if (!Columns.Values.Contains(column.Name)) return;
        var table = operation.Model.Table(Table);
        var found = new List<Entity>();
        using (var reader = operation.Session.Reader.Query("SELECT activitypartyid FROM activityparty WHERE activityid = @0 AND participationtypemask = @1 ORDER BY rowid", StoredValue.Text(activity.Id), Number(column.Name)))
        {
            while (reader.Read()) found.Add(new Entity(Table, Guid.Parse(reader.GetString(0))));
        }

        if (found.Count == 0) return;
        var rows = found.Select(f => Rows.Required(operation.Session.Reader, table, f.Id)).ToList();
        new ResultRows(operation).Finish(table, rows);
        activity[column.Name] = new EntityCollection(rows) { EntityName = Table };
    }

    private static void Write(Operation operation, string column, EntityCollection parties)
    {
        foreach (var party in parties.Entities)
        {
            var row = new Entity(Table) { ["activityid"] = new EntityReference(Metadata.Table.ActivityPointer, operation.Id), [Mask] = new OptionSetValue(Number(column)) };
            foreach (var attribute in party.Attributes.Where(a => a.Key is not ("activityid" or Mask or "activitypartyid"))) row[attribute.Key] = attribute.Value;
            if (party.GetAttributeValue<EntityReference>("partyid") is { } who) row["partyobjecttypecode"] = who.LogicalName;
            Message.PassOn(operation, new CreateRequest { Target = row });
        }
    }

    private static int Number(string column) => Columns.First(c => c.Value == column).Key;
}
