using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The record has its new state.</summary>
[DataContract(Namespace = Xmlns.Crm2011)]
public sealed class SetStateResponse : OrganizationResponse
{
}
