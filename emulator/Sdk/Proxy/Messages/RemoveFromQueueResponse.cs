using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The queue item is gone.</summary>
[DataContract(Namespace = Xmlns.Crm2011)]
public sealed class RemoveFromQueueResponse : OrganizationResponse
{
}
