using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for the definition of a relationship.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class RetrieveRelationshipRequest : OrganizationRequest
{
    public RetrieveRelationshipRequest()
        : base("RetrieveRelationship")
    {
        MetadataId = default;
        RetrieveAsIfPublished = default;
    }

    public string Name
    {
        get => Get<string>();
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
