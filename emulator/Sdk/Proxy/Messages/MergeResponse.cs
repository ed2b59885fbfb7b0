using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The records are one.</summary>
[DataContract(Namespace = Xmlns.Crm2011)]
public sealed class MergeResponse : OrganizationResponse
{
}
