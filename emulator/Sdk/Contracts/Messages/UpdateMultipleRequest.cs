using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Updates records of one table.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class UpdateMultipleRequest : OrganizationRequest
{
    public UpdateMultipleRequest()
        : base("UpdateMultiple") => Targets = default;

    public EntityCollection Targets
    {
        get => Get<EntityCollection>();
        set => Set(value);
    }

    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Get<ConcurrencyBehavior>();
        set => Set(value);
    }
}
