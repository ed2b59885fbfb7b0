using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What became of each request of a batch.</summary>
[CollectionDataContract(Name = "OrganizationResponseCollection", Namespace = Xmlns.Contracts2012)]
public sealed class ExecuteMultipleResponseItemCollection : DataCollection<ExecuteMultipleResponseItem>
{
}
