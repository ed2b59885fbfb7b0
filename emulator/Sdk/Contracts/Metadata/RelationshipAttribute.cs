using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Two columns that a relationship ties to each other.</summary>
[DataContract(Name = "RelationshipAttribute", Namespace = Xmlns.Metadata2011)]
public class RelationshipAttribute
{
    [DataMember] public string ReferencedAttributeName { get; set; }

    [DataMember] public string ReferencingAttributeName { get; set; }
}
