using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>What became of each.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class ExecuteMultipleResponse : OrganizationResponse
{
    public bool IsFaulted => Get<bool>();

    public ExecuteMultipleResponseItemCollection Responses => Get<ExecuteMultipleResponseItemCollection>();
}
