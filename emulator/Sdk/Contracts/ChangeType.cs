using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>What became of a tracked record.</summary>
[DataContract(Name = "ChangeType", Namespace = Xmlns.Contracts71)]
public enum ChangeType
{
    [EnumMember] NewOrUpdated = 0,
    [EnumMember] RemoveOrDeleted = 1,
}
