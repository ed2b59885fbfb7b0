using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>How the rows of a table are spread.</summary>
[DataContract(Name = "EntityClusterMode", Namespace = Xmlns.Metadata90)]
public enum EntityClusterMode
{
    [EnumMember] Partitioned = 0,
    [EnumMember] Replicated = 1,
    [EnumMember] Local = 2,
}
