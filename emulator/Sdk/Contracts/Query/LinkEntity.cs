using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A join to another table.</summary>
[DataContract(Name = "LinkEntity", Namespace = Xmlns.Contracts2011)]
public sealed class LinkEntity : IExtensibleDataObject
{
    public LinkEntity() => LinkCriteria = new FilterExpression();

    public LinkEntity(
        string linkFromEntityName,
        string linkToEntityName,
        string linkFromAttributeName,
        string linkToAttributeName,
        JoinOperator joinOperator)
        : this()
    {
        LinkFromEntityName = linkFromEntityName;
        LinkToEntityName = linkToEntityName;
        LinkFromAttributeName = linkFromAttributeName;
        LinkToAttributeName = linkToAttributeName;
        JoinOperator = joinOperator;
    }

    [DataMember]
    public string LinkFromEntityName { get; set; }

    [DataMember]
    public string LinkFromAttributeName { get; set; }

    [DataMember]
    public string LinkToEntityName { get; set; }

    [DataMember]
    public string LinkToAttributeName { get; set; }

    [DataMember]
    public JoinOperator JoinOperator { get; set; }

    [DataMember]
    public string EntityAlias { get; set; }

    [DataMember]
    public ColumnSet Columns
    {
        get => field ??= new ColumnSet();
        set;
    }

    [DataMember]
    public FilterExpression LinkCriteria { get; set; }

    [DataMember]
    public DataCollection<LinkEntity> LinkEntities
    {
        get => field ??= new DataCollection<LinkEntity>();
        private set;
    }

    [DataMember(Order = 80)]
    public DataCollection<OrderExpression> Orders
    {
        get => field ??= new DataCollection<OrderExpression>();
        private set;
    }

    [DataMember(EmitDefaultValue = false)]
    public string ForceSeek { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }

    public LinkEntity AddLink(string linkToEntityName, string linkFromAttributeName, string linkToAttributeName) =>
        AddLink(linkToEntityName, linkFromAttributeName, linkToAttributeName, JoinOperator.Inner);

    /// <summary>The new link starts from this link's LinkFromEntityName: odd, but official.</summary>
    public LinkEntity AddLink(
        string linkToEntityName, string linkFromAttributeName, string linkToAttributeName, JoinOperator joinOperator)
    {
        var link = new LinkEntity(
            LinkFromEntityName, linkToEntityName, linkFromAttributeName, linkToAttributeName, joinOperator);
        LinkEntities.Add(link);
        return link;
    }
}
