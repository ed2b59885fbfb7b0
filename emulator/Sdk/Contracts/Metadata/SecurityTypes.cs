using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What a relationship has to do with rights.</summary>
[Flags]
[DataContract(Name = "SecurityTypes", Namespace = Xmlns.Metadata2011)]
public enum SecurityTypes
{
    [EnumMember] None = 0,
    [EnumMember] Append = 1,
    [EnumMember] ParentChild = 2,
    [EnumMember] Pointer = 4,
    [EnumMember] Inheritance = 8,
}
