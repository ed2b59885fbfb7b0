using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>Whether an update or delete heeds the row version.</summary>
[DataContract(Name = "ConcurrencyBehavior", Namespace = Xmlns.Contracts71)]
public enum ConcurrencyBehavior
{
    [EnumMember] Default = 0,
    [EnumMember] IfRowVersionMatches = 1,
    [EnumMember] AlwaysOverwrite = 2,
}
