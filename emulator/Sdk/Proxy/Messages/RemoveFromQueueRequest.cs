using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Takes a queue item out of its queue.</summary>
[DataContract(Namespace = Xmlns.Crm2011)]
public sealed class RemoveFromQueueRequest : OrganizationRequest
{
    public RemoveFromQueueRequest()
        : base("RemoveFromQueue")
    {
        QueueItemId = default;
    }

    public Guid QueueItemId
    {
        get => this.Get<Guid>();
        set => this.Set(value);
    }
}
