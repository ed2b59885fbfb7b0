using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The queue item.</summary>
[DataContract(Namespace = Xmlns.Crm2011)]
public sealed class AddToQueueResponse : OrganizationResponse
{
    public Guid QueueItemId => this.Get<Guid>();
}
