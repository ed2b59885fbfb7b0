using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Deletes an alternate key.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class DeleteEntityKeyRequest : OrganizationRequest
{
    public DeleteEntityKeyRequest()
        : base("DeleteEntityKey")
    {
        Name = default;
        EntityLogicalName = default;
    }

    public string Name
    {
        get => Get<string>();
        set => Set(value);
    }

    public string EntityLogicalName
    {
        get => Get<string>();
        set => Set(value);
    }
}
