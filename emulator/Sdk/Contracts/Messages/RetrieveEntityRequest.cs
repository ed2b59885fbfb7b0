using System;
using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for the definition of a table.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class RetrieveEntityRequest : OrganizationRequest
{
    public RetrieveEntityRequest()
        : base("RetrieveEntity")
    {
        EntityFilters = default;
        MetadataId = default;
        RetrieveAsIfPublished = default;
    }

    public string LogicalName
    {
        get => Get<string>();
        set => Set(value);
    }

    public EntityFilters EntityFilters
    {
        get => Get<EntityFilters>();
        set => Set(value);
    }

    public Guid MetadataId
    {
        get => Get<Guid>();
        set => Set(value);
    }

    public bool RetrieveAsIfPublished
    {
        get => Get<bool>();
        set => Set(value);
    }
}
