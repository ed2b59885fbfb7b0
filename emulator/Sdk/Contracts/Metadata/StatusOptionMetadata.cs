using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A status reason.</summary>
[DataContract(Name = "StatusOptionMetadata", Namespace = Xmlns.Metadata2011)]
public sealed class StatusOptionMetadata : OptionMetadata
{
    public StatusOptionMetadata()
    {
    }

    public StatusOptionMetadata(int value, int? state)
        : base(value) => State = state;

    [DataMember] public int? State { get; set; }

    [DataMember] public string TransitionData { get; set; }
}
