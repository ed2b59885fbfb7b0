using SocialExtension.Emulator.Pipeline;
using static SocialExtension.Emulator.Pipeline.ApiType;

namespace SocialExtension.Emulator.Host.WebApi.Operations;

/// <summary>
/// The platform's own operations (learn.microsoft.com/power-apps/developer/data-platform/webapi/reference: actions and functions) beside the
/// Custom APIs that solutions brought.
/// </summary>
internal static class OperationCatalog
{
    /// <summary>Users and teams.</summary>
    public const string Principal = "principal";

    private const string Target = "Target";
    private const string Item = "queueitem";

    private static readonly IReadOnlyList<ApiParameter> Import =
    [
        Required("OverwriteUnmanagedCustomizations", ApiType.Boolean),
        Required("PublishWorkflows", ApiType.Boolean),
        Required("CustomizationFile", Binary),
        Optional("ConvertToManaged", ApiType.Boolean),
        Optional("SkipProductUpdateDependencies", ApiType.Boolean),
        Optional("HoldingSolution", ApiType.Boolean),
    ];

    /// <summary>Of the organization, that an export could bring along; no solution has any here.</summary>
    private static readonly IReadOnlyList<ApiParameter> Settings =
    [
        .. new[] { "AutoNumbering", "Calendar", "Customization", "EmailTracking", "General", "Marketing", "OutlookSynchronization" }.Select(s => Optional($"Export{s}Settings", ApiType.Boolean)),
        Optional("ExportRelationshipRoles", ApiType.Boolean),
        Optional("ExportIsvConfig", ApiType.Boolean),
        Optional("ExportSales", ApiType.Boolean),
        Optional("ExportExternalApplications", ApiType.Boolean),
    ];

    private static readonly IReadOnlyList<WebOperation> Platform =
    [
        new(Function("WhoAmI", Answers(("BusinessUnitId", ApiType.Guid), ("UserId", ApiType.Guid), ("OrganizationId", ApiType.Guid)))),
        new(Function("RetrieveVersion", Answers(("Version", ApiType.String)))),

        new(Action("CreateMultiple", Answers(("Ids", GuidArray)), Required("Targets", EntityCollection)) with { Binding = ApiBinding.Collection }),
        new(Action("UpdateMultiple", [], Required("Targets", EntityCollection)) with { Binding = ApiBinding.Collection }),
        new(Action("UpsertMultiple", [], Required("Targets", EntityCollection)) with { Binding = ApiBinding.Collection }),
        new(Action("Merge", [], Required(Target, EntityReference), Required("Subordinate", EntityReference), Optional("UpdateContent", Entity), Required("PerformParentingChecks", ApiType.Boolean)), Target, ("Subordinate", "SubordinateId")),

        new(Action("GrantAccess", [], Required(Target, EntityReference), Required("PrincipalAccess", PrincipalAccess))),
        new(Action("ModifyAccess", [], Required(Target, EntityReference), Required("PrincipalAccess", PrincipalAccess))),
        new(Action("RevokeAccess", [], Required(Target, EntityReference), Required("Revokee", EntityReference, Principal))),
        new(OnRow(Function("RetrievePrincipalAccess", Answers(("AccessRights", AccessRights)), Required(Target, EntityReference)), Principal), "Principal"),
        new(Function("RetrieveSharedPrincipalsAndAccess", Answers(("PrincipalAccesses", PrincipalAccessArray)), Required(Target, EntityReference))),

        new(
            OnRow(Action("AddToQueue", Answers(("QueueItemId", ApiType.Guid)), Required(Target, EntityReference), Optional("SourceQueue", EntityReference, "queue"), Optional("QueueItemProperties", Entity, Item)), "queue"),
            "DestinationQueue",
            ("DestinationQueue", "DestinationQueueId"),
            ("SourceQueue", "SourceQueueId")),
        new(OnRow(Action("PickFromQueue", [], Required("SystemUser", EntityReference, "systemuser"), Required("RemoveQueueItem", ApiType.Boolean)), Item), "QueueItem", ("QueueItem", "QueueItemId"), ("SystemUser", "WorkerId")),
        new(OnRow(Action("ReleaseToQueue", []), Item), "QueueItem", ("QueueItem", "QueueItemId")),
        new(OnRow(Action("RemoveFromQueue", []), Item), "QueueItem", ("QueueItem", "QueueItemId")),

        new(Action(
            "SendAppNotification",
            Answers(("NotificationId", ApiType.Guid)),
            Required("Title", ApiType.String),
            Required("Recipient", EntityReference, "systemuser"),
            Optional("Body", ApiType.String),
            Optional("IconType", Picklist),
            Optional("ToastType", Picklist),
            Optional("Priority", Picklist),
            Optional("Expiry", Integer),
            Optional("OverrideContent", Expando),
            Optional("Actions", Expando))),

        new(Action("ImportSolution", [], [.. Import, Required("ImportJobId", ApiType.Guid)])),
        new(Action("ImportSolutionAsync", Answers(("AsyncOperationId", ApiType.Guid), ("ImportJobKey", ApiType.String)), [.. Import, Optional("ImportJobId", ApiType.Guid)])),
        new(Action("ExportSolution", Answers(("ExportSolutionFile", Binary)), [Required("SolutionName", ApiType.String), Required("Managed", ApiType.Boolean), .. Settings])),
    ];

    /// <summary>All that can be called, as $metadata shows it.</summary>
    public static IEnumerable<CustomApi> Shapes(Organization organization) => Platform.Select(o => o.Shape).Concat(organization.CustomApis);

    /// <summary>The operation of a name that is called like this; null where there is none.</summary>
    public static WebOperation? Find(Organization organization, string name, ApiBinding binding, string? table) =>
        Platform.Concat(organization.CustomApis.Select(a => new WebOperation(a))).FirstOrDefault(o => o.Shape.Name == name && o.IsOn(binding, table));

    /// <summary>Whether there is an operation of this name, however it is called.</summary>
    public static bool Knows(Organization organization, string name) => Shapes(organization).Any(s => s.Name == name);

    private static CustomApi Function(string name, IReadOnlyList<ApiParameter> answers, params IReadOnlyList<ApiParameter> parameters) => new(name, true, ApiBinding.Global, null, null, null, parameters, answers);

    private static CustomApi Action(string name, IReadOnlyList<ApiParameter> answers, params IReadOnlyList<ApiParameter> parameters) => new(name, false, ApiBinding.Global, null, null, null, parameters, answers);

    private static CustomApi OnRow(CustomApi api, string table) => api with { Binding = ApiBinding.Row, BoundTable = table };

    private static ApiParameter Required(string name, ApiType type, string? table = null) => new(name, type, false, table);

    private static ApiParameter Optional(string name, ApiType type, string? table = null) => new(name, type, true, table);

    private static IReadOnlyList<ApiParameter> Answers(params IReadOnlyList<(string Name, ApiType Type)> properties) => [.. properties.Select(p => Required(p.Name, p.Type))];
}
