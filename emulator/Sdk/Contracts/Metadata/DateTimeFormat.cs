using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What is shown of a date-time.</summary>
[DataContract(Name = "DateTimeFormat", Namespace = Xmlns.Metadata2011)]
public enum DateTimeFormat
{
    [EnumMember] DateOnly = 0,
    [EnumMember] DateAndTime = 1,
}
