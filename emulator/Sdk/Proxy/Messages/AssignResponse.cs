using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The record has its new owner.</summary>
[DataContract(Namespace = Xmlns.Crm2011)]
public sealed class AssignResponse : OrganizationResponse
{
}
