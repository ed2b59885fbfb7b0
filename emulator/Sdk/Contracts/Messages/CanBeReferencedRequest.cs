using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks whether a table can be the one side of a relationship.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class CanBeReferencedRequest : OrganizationRequest
{
    public CanBeReferencedRequest()
        : base("CanBeReferenced") => EntityName = default;

    public string EntityName
    {
        get => Get<string>();
        set => Set(value);
    }
}
