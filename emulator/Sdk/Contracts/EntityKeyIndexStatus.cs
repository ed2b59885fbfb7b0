using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>How far the index of an alternate key has come.</summary>
[DataContract(Name = "EntityKeyIndexStatus", Namespace = Xmlns.Contracts71)]
public enum EntityKeyIndexStatus
{
    [EnumMember] Pending = 0,
    [EnumMember] InProgress = 1,
    [EnumMember] Active = 2,
    [EnumMember] Failed = 3,
}
