using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks which tables can be the one side for a table.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class GetValidReferencedEntitiesRequest : OrganizationRequest
{
    public GetValidReferencedEntitiesRequest()
        : base("GetValidReferencedEntities")
    {
    }

    public string ReferencingEntityName
    {
        get => Get<string>();
        set => Set(value);
    }
}
