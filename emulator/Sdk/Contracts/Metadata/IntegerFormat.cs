using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What a whole number stands for.</summary>
[DataContract(Name = "IntegerFormat", Namespace = Xmlns.Metadata2011)]
public enum IntegerFormat
{
    [EnumMember] None = 0,
    [EnumMember] Duration = 1,
    [EnumMember] TimeZone = 2,
    [EnumMember] Language = 3,
    [EnumMember] Locale = 4,
}
