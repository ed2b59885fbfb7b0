using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Updates a record, or creates it where there is none.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class UpsertRequest : OrganizationRequest
{
    public UpsertRequest()
        : base("Upsert") => Target = default;

    public Entity Target
    {
        get => Get<Entity>();
        set => Set(value);
    }
}
