using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Deletes a record.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class DeleteRequest : OrganizationRequest
{
    public DeleteRequest()
        : base("Delete") => Target = default;

    public EntityReference Target
    {
        get => Get<EntityReference>();
        set => Set(value);
    }

    public ConcurrencyBehavior ConcurrencyBehavior
    {
        get => Get<ConcurrencyBehavior>();
        set => Set(value);
    }
}
