using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Their responses, in order.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class ExecuteTransactionResponse : OrganizationResponse
{
    public OrganizationResponseCollection Responses => Get<OrganizationResponseCollection>();
}
