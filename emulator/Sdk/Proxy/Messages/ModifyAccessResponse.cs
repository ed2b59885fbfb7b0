using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The rights are replaced.</summary>
[DataContract(Namespace = Xmlns.Crm2011)]
public sealed class ModifyAccessResponse : OrganizationResponse
{
}
