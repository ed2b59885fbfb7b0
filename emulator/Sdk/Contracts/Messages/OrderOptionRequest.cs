using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Puts the options of a choice in order.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class OrderOptionRequest : OrganizationRequest
{
    public OrderOptionRequest()
        : base("OrderOption") => Values = default;

    public int[] Values
    {
        get => Get<int[]>();
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
