using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Whether it can.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class CanManyToManyResponse : OrganizationResponse
{
    public bool CanManyToMany => Get<bool>();
}
