using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Deletes a relationship.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class DeleteRelationshipRequest : OrganizationRequest
{
    public DeleteRelationshipRequest()
        : base("DeleteRelationship") => Name = default;

    public string Name
    {
        get => Get<string>();
        set => Set(value);
    }
}
