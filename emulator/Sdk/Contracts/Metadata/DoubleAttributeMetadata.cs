using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A column of floating point numbers.</summary>
[DataContract(Name = "DoubleAttributeMetadata", Namespace = Xmlns.Metadata2011)]
public sealed class DoubleAttributeMetadata : AttributeMetadata
{
    public const int MaxSupportedPrecision = 5;
    public const double MaxSupportedValue = 100000000000;
    public const int MinSupportedPrecision = 0;
    public const double MinSupportedValue = -100000000000;

    public DoubleAttributeMetadata()
        : base(AttributeTypeCode.Double, null)
    {
    }

    public DoubleAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.Double, schemaName)
    {
    }

    [DataMember(Order = 70)] public string FormulaDefinition { get; set; }

    [DataMember] public ImeMode? ImeMode { get; set; }

    [DataMember] public double? MaxValue { get; set; }

    [DataMember] public double? MinValue { get; set; }

    [DataMember] public int? Precision { get; set; }

    [DataMember(Order = 70)] public int? SourceTypeMask { get; internal set; }
}
