using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Gives a queue item to somebody who works on it.</summary>
[DataContract(Namespace = Xmlns.Crm2011)]
public sealed class PickFromQueueRequest : OrganizationRequest
{
    public PickFromQueueRequest()
        : base("PickFromQueue")
    {
        QueueItemId = default;
        RemoveQueueItem = default;
        WorkerId = default;
    }

    public Guid QueueItemId
    {
        get => this.Get<Guid>();
        set => this.Set(value);
    }

    public bool RemoveQueueItem
    {
        get => this.Get<bool>();
        set => this.Set(value);
    }

    public Guid WorkerId
    {
        get => this.Get<Guid>();
        set => this.Set(value);
    }
}
