using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The record is no longer shared.</summary>
[DataContract(Namespace = Xmlns.Crm2011)]
public sealed class RevokeAccessResponse : OrganizationResponse
{
}
