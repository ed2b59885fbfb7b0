using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The column that says in which state a row is.</summary>
[DataContract(Name = "StateAttributeMetadata", Namespace = Xmlns.Metadata2011)]
public sealed class StateAttributeMetadata : EnumAttributeMetadata
{
    public StateAttributeMetadata()
        : base(AttributeTypeCode.State, null)
    {
    }
}
