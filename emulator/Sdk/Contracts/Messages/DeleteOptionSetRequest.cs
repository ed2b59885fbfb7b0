using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Deletes a global choice.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class DeleteOptionSetRequest : OrganizationRequest
{
    public DeleteOptionSetRequest()
        : base("DeleteOptionSet") => Name = default;

    public string Name
    {
        get => Get<string>();
        set => Set(value);
    }
}
