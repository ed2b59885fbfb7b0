using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Executes several messages, all or none.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class ExecuteTransactionRequest : OrganizationRequest
{
    public ExecuteTransactionRequest()
        : base("ExecuteTransaction") => Requests = default;

    public OrganizationRequestCollection Requests
    {
        get => Get<OrganizationRequestCollection>();
        set => Set(value);
    }

    public bool? ReturnResponses
    {
        get => Get<bool?>();
        set => Set(value);
    }
}
