using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Metadata.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for chosen parts of definitions, or for what changed in them since an earlier answer.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class RetrieveMetadataChangesRequest : OrganizationRequest
{
    public RetrieveMetadataChangesRequest()
        : base("RetrieveMetadataChanges")
    {
    }

    public EntityQueryExpression Query
    {
        get => Get<EntityQueryExpression>();
        set => Set(value);
    }

    public DeletedMetadataFilters DeletedMetadataFilters
    {
        get => Get<DeletedMetadataFilters>();
        set => Set(value);
    }

    public string ClientVersionStamp
    {
        get => Get<string>();
        set => Set(value);
    }

    public bool RetrieveAllSettings
    {
        get => Get<bool>();
        set => Set(value);
    }
}
