using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What a write with related records does with a record.</summary>
[DataContract(Name = "EntityState", Namespace = Xmlns.Contracts2011)]
public enum EntityState
{
    [EnumMember] Unchanged = 0,
    [EnumMember] Created = 1,
    [EnumMember] Changed = 2,
}
