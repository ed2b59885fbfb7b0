using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Executes a message in the background.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class ExecuteAsyncRequest : OrganizationRequest
{
    public ExecuteAsyncRequest()
        : base("ExecuteAsync") => Request = default;

    public OrganizationRequest Request
    {
        get => Get<OrganizationRequest>();
        set => Set(value);
    }
}
