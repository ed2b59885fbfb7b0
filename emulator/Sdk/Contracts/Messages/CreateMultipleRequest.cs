using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Creates records of one table.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class CreateMultipleRequest : OrganizationRequest
{
    public CreateMultipleRequest()
        : base("CreateMultiple") => Targets = default;

    public EntityCollection Targets
    {
        get => Get<EntityCollection>();
        set => Set(value);
    }
}
