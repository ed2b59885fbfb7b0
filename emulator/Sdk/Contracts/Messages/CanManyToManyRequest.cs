using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks whether a table can take part in a many-to-many relationship.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class CanManyToManyRequest : OrganizationRequest
{
    public CanManyToManyRequest()
        : base("CanManyToMany") => EntityName = default;

    public string EntityName
    {
        get => Get<string>();
        set => Set(value);
    }
}
