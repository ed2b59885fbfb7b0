using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>Which kinds of deleted definitions are asked for.</summary>
[Flags]
[DataContract(Name = "DeletedMetadataFilters", Namespace = Xmlns.MetadataQuery2011)]
public enum DeletedMetadataFilters
{
    [EnumMember] Entity = 1,
    Default = 1,
    [EnumMember] Attribute = 2,
    [EnumMember] Relationship = 4,
    [EnumMember] Label = 8,
    [EnumMember] OptionSet = 16,
    All = 31,
}
