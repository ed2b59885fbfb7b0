using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The queue item has its worker.</summary>
[DataContract(Namespace = Xmlns.Crm2011)]
public sealed class PickFromQueueResponse : OrganizationResponse
{
}
