using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>The ids of definitions that were deleted, by kind.</summary>
[CollectionDataContract(Name = "DeletedMetadataCollection", Namespace = Xmlns.MetadataQuery2011)]
public sealed class DeletedMetadataCollection : DataCollection<DeletedMetadataFilters, DataCollection<Guid>>
{
}
