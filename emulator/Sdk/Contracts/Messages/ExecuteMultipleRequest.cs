using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Executes several messages, each for itself.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class ExecuteMultipleRequest : OrganizationRequest
{
    public ExecuteMultipleRequest()
        : base("ExecuteMultiple")
    {
        Requests = default;
        Settings = default;
    }

    public OrganizationRequestCollection Requests
    {
        get => Get<OrganizationRequestCollection>();
        set => Set(value);
    }

    public ExecuteMultipleSettings Settings
    {
        get => Get<ExecuteMultipleSettings>();
        set => Set(value);
    }
}
