using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Security;

/// <summary>Which privileges a table has, and what they are called.</summary>
public static class PrivilegeNames
{
    /// <summary>To act in another user's name.</summary>
    public const string ActOnBehalf = "prvActOnBehalfOfAnotherUser";

    /// <summary>To write without the synchronous steps.</summary>
    public const string BypassPlugins = "prvBypassCustomPlugins";

    /// <summary>To write without steps of either kind.</summary>
    public const string BypassLogic = "prvBypassCustomBusinessLogic";

    /// <summary>To send notifications in apps.</summary>
    public const string SendAppNotification = "prvSendAppNotification";

    public const string ImportCustomization = "prvImportCustomization";

    public const string ExportCustomization = "prvExportCustomization";

    /// <summary>Privileges that belong to no table.</summary>
    public static readonly IReadOnlyList<string> WithoutTable = [ActOnBehalf, BypassPlugins, BypassLogic, SendAppNotification, ImportCustomization, ExportCustomization];

    /// <summary>Tables that share another's privileges or are called otherwise than by their schema name.</summary>
    private static readonly Dictionary<string, string> Special = new(StringComparer.Ordinal)
    {
        ["annotation"] = "Note",
        ["systemuser"] = "User",
        ["activitypointer"] = "Activity",
        ["queueitem"] = "Queue",
    };

    /// <summary>The name of the privilege that a right on a table needs; null where the platform asks for none.</summary>
    public static string? Of(Table table, AccessRight right) => NameOf(table) is { } name && Rights(table).Contains(right) ? $"prv{right}{name}" : null;

    /// <summary>The rights that exist on a table. Rows that nobody owns can't be assigned or shared.</summary>
    public static IReadOnlyList<AccessRight> Rights(Table table) => NameOf(table) is null ? []
        : table.Ownership == Ownership.User
            ? [AccessRight.Create, AccessRight.Read, AccessRight.Write, AccessRight.Delete, AccessRight.Append, AccessRight.AppendTo, AccessRight.Assign, AccessRight.Share]
            : [AccessRight.Create, AccessRight.Read, AccessRight.Write, AccessRight.Delete, AccessRight.Append, AccessRight.AppendTo];

    private static string? NameOf(Table table) => table switch
    {
        _ when Special.TryGetValue(table.Name, out var name) => name,
        // Every type of activity has the privileges of activities, none of its own.
        { IsActivity: true } => "Activity",
        { IsIntersect: true } => null,
        { Ownership: Ownership.None, Name: not "organization" } => null,
        _ => table.SchemaName,
    };
}
