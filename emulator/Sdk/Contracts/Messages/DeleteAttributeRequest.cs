using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Deletes a column.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class DeleteAttributeRequest : OrganizationRequest
{
    public DeleteAttributeRequest()
        : base("DeleteAttribute")
    {
        LogicalName = default;
        EntityLogicalName = default;
    }

    public string LogicalName
    {
        get => Get<string>();
        set => Set(value);
    }

    public string EntityLogicalName
    {
        get => Get<string>();
        set => Set(value);
    }
}
