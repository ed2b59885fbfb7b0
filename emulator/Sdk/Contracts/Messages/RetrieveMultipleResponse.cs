using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The records of one page.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class RetrieveMultipleResponse : OrganizationResponse
{
    public EntityCollection EntityCollection => Get<EntityCollection>();
}
