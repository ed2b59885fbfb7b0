using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Removes links between a record and others.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class DisassociateRequest : OrganizationRequest
{
    public DisassociateRequest()
        : base("Disassociate")
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
