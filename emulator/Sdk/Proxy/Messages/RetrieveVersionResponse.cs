using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>The version.</summary>
[DataContract(Namespace = Xmlns.Crm2011)]
public sealed class RetrieveVersionResponse : OrganizationResponse
{
    public string Version => this.Get<string>();
}
