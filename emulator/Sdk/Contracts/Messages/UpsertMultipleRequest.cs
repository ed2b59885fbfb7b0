using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Updates or creates records of one table.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class UpsertMultipleRequest : OrganizationRequest
{
    public UpsertMultipleRequest()
        : base("UpsertMultiple") => Targets = default;

    public EntityCollection Targets
    {
        get => Get<EntityCollection>();
        set => Set(value);
    }
}
