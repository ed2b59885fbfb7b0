using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Whether it can.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class CanBeReferencingResponse : OrganizationResponse
{
    public bool CanBeReferencing => Get<bool>();
}
