using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>Who owns the rows of a table.</summary>
[Flags]
[DataContract(Name = "OwnershipTypes", Namespace = Xmlns.Metadata2011)]
public enum OwnershipTypes
{
    [EnumMember] None = 0,
    [EnumMember] UserOwned = 1,
    [EnumMember] TeamOwned = 2,
    [EnumMember] BusinessOwned = 4,
    [EnumMember] OrganizationOwned = 8,
    [EnumMember] BusinessParented = 16,
    [EnumMember] Filtered = 32,
}
