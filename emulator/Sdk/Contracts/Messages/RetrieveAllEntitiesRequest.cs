using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for the definitions of all tables.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class RetrieveAllEntitiesRequest : OrganizationRequest
{
    public RetrieveAllEntitiesRequest()
        : base("RetrieveAllEntities")
    {
        EntityFilters = default;
        RetrieveAsIfPublished = default;
    }

    public EntityFilters EntityFilters
    {
        get => Get<EntityFilters>();
        set => Set(value);
    }

    public bool RetrieveAsIfPublished
    {
        get => Get<bool>();
        set => Set(value);
    }
}
