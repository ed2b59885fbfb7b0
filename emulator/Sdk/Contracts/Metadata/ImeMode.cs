using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Whether an input method editor is offered.</summary>
[DataContract(Name = "ImeMode", Namespace = Xmlns.Metadata2011)]
public enum ImeMode
{
    [EnumMember] Auto = 0,
    [EnumMember] Inactive = 1,
    [EnumMember] Active = 2,
    [EnumMember] Disabled = 3,
}
