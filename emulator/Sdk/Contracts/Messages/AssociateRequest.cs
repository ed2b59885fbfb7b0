using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Links a record with others through a relationship.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class AssociateRequest : OrganizationRequest
{
    public AssociateRequest()
        : base("Associate")
    {
        Target = default;
        Relationship = default;
        RelatedEntities = default;
    }

    public EntityReference Target
    {
        get => Get<EntityReference>();
        set => Set(value);
    }

    public Relationship Relationship
    {
        get => Get<Relationship>();
        set => Set(value);
    }

    public EntityReferenceCollection RelatedEntities
    {
        get => Get<EntityReferenceCollection>();
        set => Set(value);
    }
}
