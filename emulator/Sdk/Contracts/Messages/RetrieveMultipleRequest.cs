using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Reads the records that a query finds.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class RetrieveMultipleRequest : OrganizationRequest
{
    public RetrieveMultipleRequest()
        : base("RetrieveMultiple") => Query = default;

    public QueryBase Query
    {
        get => Get<QueryBase>();
        set => Set(value);
    }
}
