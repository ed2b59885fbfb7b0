using System.Runtime.Serialization;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>Conditions on definitions and further filters, joined by And or Or.</summary>
[DataContract(Name = "MetadataFilterExpression", Namespace = Xmlns.MetadataQuery2011)]
public sealed class MetadataFilterExpression : IExtensibleDataObject
{
    public MetadataFilterExpression()
    {
    }

    public MetadataFilterExpression(LogicalOperator filterOperator) => FilterOperator = filterOperator;

    [DataMember]
    public DataCollection<MetadataConditionExpression> Conditions
    {
        get => field ??= new DataCollection<MetadataConditionExpression>();
        private set;
    }

    [DataMember] public LogicalOperator FilterOperator { get; set; }

    [DataMember]
    public DataCollection<MetadataFilterExpression> Filters
    {
        get => field ??= new DataCollection<MetadataFilterExpression>();
        private set;
    }

    public ExtensionDataObject ExtensionData { get; set; }
}
