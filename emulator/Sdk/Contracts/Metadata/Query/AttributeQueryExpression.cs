using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>Which columns of tables are asked for.</summary>
[DataContract(Name = "AttributeQueryExpression", Namespace = Xmlns.MetadataQuery2011)]
public sealed class AttributeQueryExpression : MetadataQueryExpression
{
}
