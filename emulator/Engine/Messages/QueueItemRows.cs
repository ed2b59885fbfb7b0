using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>What the platform itself knows of an item of a queue: its title, since when it is there, since when somebody works on it.</summary>
internal static class QueueItemRows
{
    private const string Table = "queueitem";

    public static void OnCreate(Operation operation, Dictionary<string, object?> values)
    {
        if (operation.RequiredTable.Name != Table || values.GetValueOrDefault("objectid") is not EntityReference about) return;
        if (operation.Session.Reader.Scalar("SELECT 1 FROM queueitem WHERE objectid = @0 AND statecode = 0", StoredValue.Text(about.Id)) is not null) throw Fault.Of(FaultCode.AlreadyInQueue, "An active queue item already exists for the given object. Cannot create more than one active queue item for this object.");
        var table = operation.Model.Table(about.LogicalName);
        values["enteredon"] = operation.Session.Now;
        if (table.PrimaryName is { } name) values["title"] = Rows.Read(operation.Session.Reader, table, about.Id, [name])?.GetAttributeValue<string>(name.Name);
        Worker(operation, values);
    }

    public static void OnUpdate(Operation operation, Dictionary<string, object?> values)
    {
        if (operation.RequiredTable.Name == Table) Worker(operation, values);
    }

    private static void Worker(Operation operation, Dictionary<string, object?> values)
    {
        if (values.TryGetValue("workerid", out var worker)) values["workeridmodifiedon"] = worker is null ? null : operation.Session.Now;
    }
}
