using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for the definition of a column.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class RetrieveAttributeRequest : OrganizationRequest
{
    public RetrieveAttributeRequest()
        : base("RetrieveAttribute")
    {
        MetadataId = default;
        RetrieveAsIfPublished = default;
    }

    public string EntityLogicalName
    {
        get => Get<string>();
        set => Set(value);
    }

    public string LogicalName
    {
        get => Get<string>();
        set => Set(value);
    }

    public int ColumnNumber
    {
        get => Get<int>();
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
