using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>A query for records whose columns equal the given values.</summary>
[DataContract(Name = "QueryByAttribute", Namespace = Xmlns.Contracts2011)]
public sealed class QueryByAttribute : QueryBase
{
    public QueryByAttribute()
    {
        ColumnSet = new ColumnSet();
        PageInfo = new PagingInfo();
    }

    /// <summary>Leaves ColumnSet and PageInfo null, unlike the other constructor.</summary>
    public QueryByAttribute(string entityName) => EntityName = entityName;

    [DataMember]
    public string EntityName { get; set; }

    [DataMember]
    public ColumnSet ColumnSet { get; set; }

    [DataMember]
    public DataCollection<string> Attributes
    {
        get => field ??= new DataCollection<string>();
        private set;
    }

    [DataMember]
    public DataCollection<object> Values
    {
        get => field ??= new DataCollection<object>();
        private set;
    }

    [DataMember]
    public DataCollection<OrderExpression> Orders
    {
        get => field ??= new DataCollection<OrderExpression>();
        private set;
    }

    [DataMember]
    public PagingInfo PageInfo { get; set; }

    [DataMember(Order = 50)]
    public int? TopCount { get; set; }

    public void AddAttributeValue(string attributeName, object value)
    {
        Attributes.Add(attributeName);
        Values.Add(value);
    }

    public void AddOrder(string attributeName, OrderType orderType) =>
        Orders.Add(new OrderExpression(attributeName, orderType));
}
