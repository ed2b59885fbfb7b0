using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>Which alternate keys of tables are asked for.</summary>
[DataContract(Name = "EntityKeyQueryExpression", Namespace = Xmlns.Xrm8)]
public sealed class EntityKeyQueryExpression : MetadataQueryExpression
{
}
