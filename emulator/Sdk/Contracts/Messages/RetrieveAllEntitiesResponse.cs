using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The definitions of all tables.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class RetrieveAllEntitiesResponse : OrganizationResponse
{
    public EntityMetadata[] EntityMetadata => Get<EntityMetadata[]>();

    public string Timestamp => Get<string>();
}
