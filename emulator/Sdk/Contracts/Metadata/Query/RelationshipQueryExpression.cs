using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>Which relationships of tables are asked for.</summary>
[DataContract(Name = "RelationshipQueryExpression", Namespace = Xmlns.MetadataQuery2011)]
public sealed class RelationshipQueryExpression : MetadataQueryExpression
{
}
