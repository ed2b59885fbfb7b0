using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>How many rows a relationship ties to how many.</summary>
[DataContract(Name = "RelationshipType", Namespace = Xmlns.Metadata2011)]
public enum RelationshipType
{
    [EnumMember] OneToManyRelationship = 0,
    Default = 0,
    [EnumMember] ManyToManyRelationship = 1,
}
