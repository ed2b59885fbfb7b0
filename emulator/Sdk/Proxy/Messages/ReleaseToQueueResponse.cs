using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The queue item has no worker.</summary>
[DataContract(Namespace = Xmlns.Crm2011)]
public sealed class ReleaseToQueueResponse : OrganizationResponse
{
}
