using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A column that points to a row.</summary>
[DataContract(Name = "LookupAttributeMetadata", Namespace = Xmlns.Metadata2011)]
public sealed class LookupAttributeMetadata : AttributeMetadata
{
    public LookupAttributeMetadata()
        : base(AttributeTypeCode.Lookup, null)
    {
    }

    public LookupAttributeMetadata(LookupFormat? format)
        : base(AttributeTypeCode.Lookup, null) => Format = format;

    [DataMember] public LookupFormat? Format { get; set; }

    [DataMember] public string[] Targets { get; set; }
}
