using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A column that is aggregated or grouped by.</summary>
[DataContract(Name = "AttributeExpression", Namespace = Xmlns.Contracts2011)]
public sealed class XrmAttributeExpression : IExtensibleDataObject
{
    public XrmAttributeExpression()
    {
    }

    public XrmAttributeExpression(string attributeName) => AttributeName = attributeName;

    /// <summary>Ignores <paramref name="aggregateType"/>: odd, but official.</summary>
    public XrmAttributeExpression(string attributeName, XrmAggregateType aggregateType)
        : this(attributeName)
    {
    }

    public XrmAttributeExpression(string attributeName, XrmAggregateType aggregateType, string alias)
        : this(attributeName)
    {
        AggregateType = aggregateType;
        Alias = alias;
    }

    public XrmAttributeExpression(
        string attributeName, XrmAggregateType aggregateType, string alias, XrmDateTimeGrouping dateTimeGrouping)
        : this(attributeName, aggregateType, alias) => DateTimeGrouping = dateTimeGrouping;

    [DataMember]
    public string AttributeName { get; set; }

    [DataMember]
    public XrmAggregateType AggregateType { get; set; }

    [DataMember]
    public string Alias { get; set; }

    [DataMember]
    public bool HasGroupBy { get; set; }

    [DataMember]
    public XrmDateTimeGrouping DateTimeGrouping { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
