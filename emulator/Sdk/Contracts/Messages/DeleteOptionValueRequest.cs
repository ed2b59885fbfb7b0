using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Deletes an option of a choice.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class DeleteOptionValueRequest : OrganizationRequest
{
    public DeleteOptionValueRequest()
        : base("DeleteOptionValue") => Value = default;

    public int Value
    {
        get => Get<int>();
        set => Set(value);
    }

    public string AttributeLogicalName
    {
        get => Get<string>();
        set => Set(value);
    }

    public string EntityLogicalName
    {
        get => Get<string>();
        set => Set(value);
    }

    public string OptionSetName
    {
        get => Get<string>();
        set => Set(value);
    }

    public string SolutionUniqueName
    {
        get => Get<string>();
        set => Set(value);
    }
}
