using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>How a property of a definition is compared.</summary>
[DataContract(Name = "MetadataConditionOperator", Namespace = Xmlns.MetadataQuery2011)]
public enum MetadataConditionOperator
{
    [EnumMember] Equals = 0,
    [EnumMember] NotEquals = 1,
    [EnumMember] In = 2,
    [EnumMember] NotIn = 3,
    [EnumMember] GreaterThan = 4,
    [EnumMember] LessThan = 5,
}
