using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Security;

namespace SocialExtension.Emulator.Messages;

/// <summary>SendAppNotification: a row of appnotification that its recipient owns, who must be able to read such rows; Basic User can (learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/send-in-app-notifications).</summary>
internal sealed class SendAppNotificationMessage : Message
{
    public override string Name => "SendAppNotification";

    public override void Prepare(Operation operation)
    {
        Required<string>(operation, "Title");
        if (Required<EntityReference>(operation, "Recipient").LogicalName != "systemuser") throw Fault.InvalidArgument("The Recipient of a notification is one user.");
        operation.Table = operation.Model.Table("appnotification");
    }

    /// <summary>Beside the rights on the table: the platform asks for a privilege to send any (…/send-in-app-notifications, Manage security).</summary>
    public override void Check(Operation operation) => Access.Demand(operation.Caller, PrivilegeNames.SendAppNotification, "appnotification");

    public override void Execute(Operation operation)
    {
        var row = new Entity("appnotification") { ["title"] = operation.Input["Title"], ["ownerid"] = operation.Input["Recipient"] };
        foreach (var (parameter, column) in new[] { ("Body", "body"), ("IconType", "icontype"), ("ToastType", "toasttype"), ("Priority", "priority"), ("Expiry", "ttlinseconds") })
        {
            if (operation.Input.TryGetValue(parameter, out object value) && value is not null) row[column] = value;
        }

        if (Data(operation.Input) is { } data) row["data"] = data;
        operation.Id = (Guid)PassOn(operation, new CreateRequest { Target = row }).Results["id"];
        operation.Output["NotificationId"] = operation.Id;
    }

    /// <summary>Actions and content that takes the place of title and body, as JSON.</summary>
    private static string? Data(ParameterCollection input)
    {
        var parts = new Dictionary<string, object?>();
        if (input.TryGetValue("Actions", out object actions) && actions is Entity buttons) foreach (var (name, value) in Members(buttons)) parts[name] = value;
        if (input.TryGetValue("OverrideContent", out object content) && content is Entity other) foreach (var (name, value) in Members(other)) parts[name] = value;
        return parts.Count == 0 ? null : JsonSerializer.Serialize(parts);
    }

    private static Dictionary<string, object?> Members(Entity row) => row.Attributes.ToDictionary(a => a.Key, a => Plain(a.Value));

    private static object? Plain(object? value) => value switch
    {
        Entity row => Members(row),
        EntityCollection rows => rows.Entities.Select(Members).ToList(),
        OptionSetValue option => option.Value,
        EntityReference reference => reference.Id,
        _ => value,
    };
}
