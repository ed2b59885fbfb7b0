using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A state.</summary>
[DataContract(Name = "StateOptionMetadata", Namespace = Xmlns.Metadata2011)]
public sealed class StateOptionMetadata : OptionMetadata
{
    [DataMember] public int? DefaultStatus { get; set; }

    [DataMember] public string InvariantName { get; set; }
}
