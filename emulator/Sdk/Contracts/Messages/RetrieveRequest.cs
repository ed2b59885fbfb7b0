using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads a record by id or alternate key.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class RetrieveRequest : OrganizationRequest
{
    public RetrieveRequest()
        : base("Retrieve")
    {
        Target = default;
        ColumnSet = default;
    }

    public EntityReference Target
    {
        get => Get<EntityReference>();
        set => Set(value);
    }

    public ColumnSet ColumnSet
    {
        get => Get<ColumnSet>();
        set => Set(value);
    }

    public RelationshipQueryCollection RelatedEntitiesQuery
    {
        get => Get<RelationshipQueryCollection>();
        set => Set(value);
    }

    public bool ReturnNotifications
    {
        get => Get<bool>();
        set => Set(value);
    }
}
