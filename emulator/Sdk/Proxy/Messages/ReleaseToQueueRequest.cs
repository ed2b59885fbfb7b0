using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Takes a queue item from whoever works on it.</summary>
[DataContract(Namespace = Xmlns.Crm2011)]
public sealed class ReleaseToQueueRequest : OrganizationRequest
{
    public ReleaseToQueueRequest()
        : base("ReleaseToQueue")
    {
        QueueItemId = default;
    }

    public Guid QueueItemId
    {
        get => this.Get<Guid>();
        set => this.Set(value);
    }
}
