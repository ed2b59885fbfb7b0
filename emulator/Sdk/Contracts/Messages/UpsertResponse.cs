using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Which record, and whether it is new.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class UpsertResponse : OrganizationResponse
{
    public bool RecordCreated => Get<bool>();

    public EntityReference Target => Get<EntityReference>();
}
