using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The part of the menu in which related rows stand.</summary>
[DataContract(Name = "AssociatedMenuGroup", Namespace = Xmlns.Metadata2011)]
public enum AssociatedMenuGroup
{
    [EnumMember] Details = 0,
    [EnumMember] Sales = 1,
    [EnumMember] Service = 2,
    [EnumMember] Marketing = 3,
}
