using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>Which tables are asked for, with which of their parts.</summary>
[DataContract(Name = "EntityQueryExpression", Namespace = Xmlns.MetadataQuery2011)]
public sealed class EntityQueryExpression : MetadataQueryExpression
{
    [DataMember] public AttributeQueryExpression AttributeQuery { get; set; }

    [DataMember] public EntityKeyQueryExpression KeyQuery { get; set; }

    [DataMember] public LabelQueryExpression LabelQuery { get; set; }

    [DataMember] public RelationshipQueryExpression RelationshipQuery { get; set; }
}
