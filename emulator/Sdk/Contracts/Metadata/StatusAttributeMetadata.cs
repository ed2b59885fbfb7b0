using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The column that says why a row is in its state.</summary>
[DataContract(Name = "StatusAttributeMetadata", Namespace = Xmlns.Metadata2011)]
public sealed class StatusAttributeMetadata : EnumAttributeMetadata
{
    public StatusAttributeMetadata()
        : base(AttributeTypeCode.Status, null)
    {
    }
}
