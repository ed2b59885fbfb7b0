using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definitions of tables.</summary>
[CollectionDataContract(Name = "EntityMetadataCollection", Namespace = Xmlns.Contracts2011)]
public sealed class EntityMetadataCollection : DataCollection<EntityMetadata>
{
}
