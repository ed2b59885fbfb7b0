using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Tries again to build the index of an alternate key.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class ReactivateEntityKeyRequest : OrganizationRequest
{
    public ReactivateEntityKeyRequest()
        : base("ReactivateEntityKey")
    {
        EntityKeyLogicalName = default;
        EntityLogicalName = default;
    }

    public string EntityKeyLogicalName
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
