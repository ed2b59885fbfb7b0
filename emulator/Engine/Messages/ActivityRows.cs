using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>Every activity is a row of its own table and a row of activitypointer with the same id; both are written together.</summary>
internal static class ActivityRows
{
    public static void Insert(Operation operation, Dictionary<string, object?> values)
    {
        if (Pointer(operation) is { } pointer) Rows.Insert(operation.Session.Writer(pointer.Name), pointer, Shared(operation, pointer, values));
    }

    public static void Update(Operation operation, Dictionary<string, object?> values)
    {
        if (Pointer(operation) is { } pointer) Rows.Update(operation.Session.Writer(pointer.Name), pointer, operation.Id, Shared(operation, pointer, values));
    }

    public static void Delete(Operation operation, Guid id)
    {
        if (Pointer(operation) is { } pointer) Rows.Delete(operation.Session.Writer(pointer.Name), pointer, id);
    }

    private static Table? Pointer(Operation operation) => operation.RequiredTable.IsActivity ? operation.Model.Find(Table.ActivityPointer) : null;

    private static Dictionary<string, object?> Shared(Operation operation, Table pointer, Dictionary<string, object?> values)
    {
        var shared = values.Where(v => pointer.Find(v.Key) is { Type: not ColumnType.PartyList }).ToDictionary(v => v.Key, v => v.Value);
        // The pointer says which table the activity is of, by name.
        if (shared.ContainsKey("activitytypecode")) shared["activitytypecode"] = operation.RequiredTable.Name;
        return shared;
    }
}
