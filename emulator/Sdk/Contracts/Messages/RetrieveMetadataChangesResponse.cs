using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The definitions that were asked for, and a stamp to ask with the next time.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class RetrieveMetadataChangesResponse : OrganizationResponse
{
    public EntityMetadataCollection EntityMetadata => Get<EntityMetadataCollection>();

    public DeletedMetadataCollection DeletedMetadata => Get<DeletedMetadataCollection>();

    public string ServerVersionStamp => Get<string>();
}
