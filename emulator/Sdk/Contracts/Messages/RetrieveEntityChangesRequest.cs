using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads what changed in a table since a token was handed out.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class RetrieveEntityChangesRequest : OrganizationRequest
{
    public RetrieveEntityChangesRequest()
        : base("RetrieveEntityChanges")
    {
        EntityName = default;
        DataVersion = default;
        PageInfo = default;
        Columns = default;
    }

    public string EntityName
    {
        get => Get<string>();
        set => Set(value);
    }

    public string DataVersion
    {
        get => Get<string>();
        set => Set(value);
    }

    public PagingInfo PageInfo
    {
        get => Get<PagingInfo>();
        set => Set(value);
    }

    public ColumnSet Columns
    {
        get => Get<ColumnSet>();
        set => Set(value);
    }

    public bool GetGlobalMetadataVersion
    {
        get => Get<bool>();
        set => Set(value);
    }
}
