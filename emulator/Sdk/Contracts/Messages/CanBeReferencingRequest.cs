using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks whether a table can be the many side of a relationship.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class CanBeReferencingRequest : OrganizationRequest
{
    public CanBeReferencingRequest()
        : base("CanBeReferencing") => EntityName = default;

    public string EntityName
    {
        get => Get<string>();
        set => Set(value);
    }
}
