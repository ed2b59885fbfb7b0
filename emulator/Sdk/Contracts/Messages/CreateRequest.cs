using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Creates a record.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class CreateRequest : OrganizationRequest
{
    public CreateRequest()
        : base("Create") => Target = default;

    public Entity Target
    {
        get => Get<Entity>();
        set => Set(value);
    }
}
