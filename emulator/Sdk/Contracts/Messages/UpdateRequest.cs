using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Updates a record.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class UpdateRequest : OrganizationRequest
{
    public UpdateRequest()
        : base("Update") => Target = default;

    public Entity Target
    {
        get => Get<Entity>();
        set => Set(value);
    }

    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Get<ConcurrencyBehavior>();
        set => Set(value);
    }
}
