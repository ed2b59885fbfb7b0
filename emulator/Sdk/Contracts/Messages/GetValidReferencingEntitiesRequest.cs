using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks which tables can be the many side for a table.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class GetValidReferencingEntitiesRequest : OrganizationRequest
{
    public GetValidReferencingEntitiesRequest()
        : base("GetValidReferencingEntities")
    {
    }

    public string ReferencedEntityName
    {
        get => Get<string>();
        set => Set(value);
    }
}
