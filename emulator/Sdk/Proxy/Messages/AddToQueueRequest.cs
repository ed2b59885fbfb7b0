using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Puts a record into a queue, or moves it from one to another.</summary>
[DataContract(Namespace = Xmlns.Crm2011)]
public sealed class AddToQueueRequest : OrganizationRequest
{
    public AddToQueueRequest()
        : base("AddToQueue")
    {
        DestinationQueueId = default;
        Target = default;
    }

    public Guid DestinationQueueId
    {
        get => this.Get<Guid>();
        set => this.Set(value);
    }

    public Entity QueueItemProperties
    {
        get => this.Get<Entity>();
        set => this.Set(value);
    }

    public Guid SourceQueueId
    {
        get => this.Get<Guid>();
        set => this.Set(value);
    }

    public EntityReference Target
    {
        get => this.Get<EntityReference>();
        set => this.Set(value);
    }
}
