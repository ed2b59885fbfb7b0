using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>The requests of a batch, in order.</summary>
[CollectionDataContract(Name = "OrganizationRequestCollection", Namespace = Xmlns.Contracts2012)]
[KnownType(typeof(EntityImageCollection))]
public sealed class OrganizationRequestCollection : DataCollection<OrganizationRequest>
{
}
