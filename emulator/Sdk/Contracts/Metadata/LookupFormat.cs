using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>How a lookup is shown.</summary>
[DataContract(Name = "LookupFormat", Namespace = Xmlns.Metadata2011)]
public enum LookupFormat
{
    [EnumMember] None = 0,
    [EnumMember] Connection = 1,
    [EnumMember] Regarding = 2,
    [EnumMember] Text = 3,
}
