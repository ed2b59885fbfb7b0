using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Which parts of a table are asked for.</summary>
[Flags]
[DataContract(Name = "EntityFilters", Namespace = Xmlns.Metadata2011)]
public enum EntityFilters
{
    [EnumMember] Entity = 1,
    Default = 1,
    [EnumMember] Attributes = 2,
    [EnumMember] Privileges = 4,
    [EnumMember] Relationships = 8,
    All = 15,
}
