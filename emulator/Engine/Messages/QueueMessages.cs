using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Messages;

/// <summary>A message about an item of a queue: it writes the item on the rights of whoever sends it, with the item's own steps.</summary>
internal abstract class QueueItemMessage : Message
{
    protected const string Item = "queueitem";

    public override void Prepare(Operation operation)
    {
        operation.Table = operation.Model.Table(Item);
        operation.Id = Id(operation, "QueueItemId");
        if (!Rows.Exists(operation.Session.Reader, operation.Table, operation.Id)) throw Fault.DoesNotExist(Item, operation.Id);
    }

    protected static Guid Id(Operation operation, string parameter) =>
        operation.Input.TryGetValue(parameter, out object value) && value is Guid id && id != Guid.Empty ? id : throw Fault.InvalidArgument($"Required field '{parameter}' is missing in the request {operation.MessageName}.");
}

/// <summary>Puts a row into a queue, or moves it from one to another.</summary>
internal sealed class AddToQueueMessage : QueueItemMessage
{
    private const string Active = "SELECT queueitemid FROM queueitem WHERE objectid = @0 AND statecode = 0";

    public override string Name => "AddToQueue";

    public override void Prepare(Operation operation)
    {
        operation.Table = operation.Model.Table(Item);
        Id(operation, "DestinationQueueId");
        var target = Required<EntityReference>(operation, "Target");
        if (!operation.Table.Find("objectid")!.Targets.Contains(target.LogicalName)) throw Fault.InvalidArgument($"Rows of '{target.LogicalName}' can't be put into queues.");
    }

    public override void Execute(Operation operation)
    {
        var target = (EntityReference)operation.Input["Target"];
        var queue = new EntityReference("queue", Id(operation, "DestinationQueueId"));
        var properties = operation.Input.TryGetValue("QueueItemProperties", out object given) && given is Entity row ? row : new Entity(Item);
        if (operation.Session.Reader.Scalar(Active, StoredValue.Text(target.Id)) is string there) operation.Id = Move(operation, Guid.Parse(there), queue, properties);
        else operation.Id = Add(operation, target, queue, properties);
        operation.Output["QueueItemId"] = operation.Id;
    }

    private static Guid Add(Operation operation, EntityReference target, EntityReference queue, Entity properties)
    {
        (properties["objectid"], properties["queueid"]) = (target, queue);
        return (Guid)PassOn(operation, new CreateRequest { Target = properties }).Results["id"];
    }

    /// <summary>An item stays the same item in another queue; nobody works on it there yet.</summary>
    private static Guid Move(Operation operation, Guid item, EntityReference queue, Entity properties)
    {
        if (!Rows.Exists(operation.Session.Reader, operation.Model.Table("queue"), queue.Id)) throw Fault.DoesNotExist("queue", queue.Id);
        properties.Id = item;
        properties["workerid"] = null;
        PassOn(operation, new UpdateRequest { Target = properties });
        Rows.Update(operation.Session.Writer(Item), operation.RequiredTable, item, new Dictionary<string, object?> { ["queueid"] = queue, ["enteredon"] = operation.Session.Now });
        return item;
    }
}

/// <summary>Gives an item to somebody who works on it, or takes it out of the queue for that.</summary>
internal sealed class PickFromQueueMessage : QueueItemMessage
{
    public override string Name => "PickFromQueue";

    public override void Execute(Operation operation)
    {
        var worker = new EntityReference("systemuser", Id(operation, "WorkerId"));
        PassOn(operation, new UpdateRequest { Target = new Entity(Item, operation.Id) { ["workerid"] = worker } });
        if (operation.Input.TryGetValue("RemoveQueueItem", out object remove) && remove is true) PassOn(operation, new DeleteRequest { Target = new EntityReference(Item, operation.Id) });
    }
}

/// <summary>Takes an item from whoever works on it.</summary>
internal sealed class ReleaseToQueueMessage : QueueItemMessage
{
    public override string Name => "ReleaseToQueue";

    public override void Execute(Operation operation) => PassOn(operation, new UpdateRequest { Target = new Entity(Item, operation.Id) { ["workerid"] = null } });
}

/// <summary>Takes an item out of its queue; the row that it stood for stays.</summary>
internal sealed class RemoveFromQueueMessage : QueueItemMessage
{
    public override string Name => "RemoveFromQueue";

    public override void Execute(Operation operation) => PassOn(operation, new DeleteRequest { Target = new EntityReference(Item, operation.Id) });
}
