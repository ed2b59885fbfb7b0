using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Query;

/// <summary>Any query that RetrieveMultiple takes.</summary>
[DataContract(Name = "QueryBase", Namespace = Xmlns.Contracts2011)]
[KnownType(typeof(FetchExpression))]
[KnownType(typeof(QueryByAttribute))]
[KnownType(typeof(QueryExpression))]
public abstract class QueryBase : IExtensibleDataObject
{
    public ExtensionDataObject ExtensionData { get; set; }
}
