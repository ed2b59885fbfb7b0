using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A column of texts.</summary>
[DataContract(Name = "StringAttributeMetadata", Namespace = Xmlns.Metadata2011)]
public sealed class StringAttributeMetadata : AttributeMetadata
{
    public const int MaxSupportedLength = 4000;
    public const int MinSupportedLength = 1;

    public StringAttributeMetadata()
        : base(AttributeTypeCode.String, null)
    {
    }

    public StringAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.String, schemaName)
    {
    }

    [DataMember(Order = 90)] public int? DatabaseLength { get; internal set; }

    [DataMember] public StringFormat? Format { get; set; }

    [DataMember(Order = 60)] public StringFormatName FormatName { get; set; }

    [DataMember(Order = 70)] public string FormulaDefinition { get; set; }

    [DataMember] public ImeMode? ImeMode { get; set; }

    [DataMember(Order = 70)] public bool? IsLocalizable { get; internal set; }

    [DataMember] public int? MaxLength { get; set; }

    [DataMember(Order = 70)] public int? SourceTypeMask { get; internal set; }

    [DataMember] public string YomiOf { get; set; }
}
