using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>For each record: which, and whether it is new.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class UpsertMultipleResponse : OrganizationResponse
{
    public new UpsertResponse[] Results => Get<UpsertResponse[]>();
}
