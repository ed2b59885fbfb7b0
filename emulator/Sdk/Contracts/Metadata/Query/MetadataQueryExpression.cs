using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>Which definitions of a kind are asked for, and which of their properties.</summary>
[DataContract(Name = "MetadataQueryExpression", Namespace = Xmlns.MetadataQuery2011)]
[KnownType(typeof(AttributeQueryExpression))]
[KnownType(typeof(EntityKeyQueryExpression))]
[KnownType(typeof(EntityQueryExpression))]
[KnownType(typeof(LabelQueryExpression))]
[KnownType(typeof(RelationshipQueryExpression))]
public abstract class MetadataQueryExpression : MetadataQueryBase
{
    protected MetadataQueryExpression()
    {
    }

    [DataMember] public MetadataFilterExpression Criteria { get; set; }

    [DataMember] public MetadataPropertiesExpression Properties { get; set; }
}
