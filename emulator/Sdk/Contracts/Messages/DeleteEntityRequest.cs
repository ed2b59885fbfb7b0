using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Deletes a table.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class DeleteEntityRequest : OrganizationRequest
{
    public DeleteEntityRequest()
        : base("DeleteEntity") => LogicalName = default;

    public string LogicalName
    {
        get => Get<string>();
        set => Set(value);
    }
}
