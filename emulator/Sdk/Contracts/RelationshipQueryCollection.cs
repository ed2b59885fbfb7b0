using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>Which related records a Retrieve brings along, by relationship.</summary>
[CollectionDataContract(Name = "RelationshipQueryCollection", Namespace = Xmlns.Contracts2011)]
public sealed class RelationshipQueryCollection : DataCollection<Relationship, QueryBase>
{
}
