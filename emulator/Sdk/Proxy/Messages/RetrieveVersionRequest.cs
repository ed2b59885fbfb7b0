using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk;

namespace Microsoft.Crm.Sdk.Messages;

/// <summary>Asks for the version of the platform.</summary>
[DataContract(Namespace = Xmlns.Crm2011)]
public sealed class RetrieveVersionRequest : OrganizationRequest
{
    public RetrieveVersionRequest()
        : base("RetrieveVersion")
    {
    }
}
