using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A column of whole numbers.</summary>
[DataContract(Name = "IntegerAttributeMetadata", Namespace = Xmlns.Metadata2011)]
public sealed class IntegerAttributeMetadata : AttributeMetadata
{
    public const int MaxSupportedValue = 2147483647;
    public const int MinSupportedValue = -2147483648;

    public IntegerAttributeMetadata()
        : base(AttributeTypeCode.Integer, null)
    {
    }

    public IntegerAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.Integer, schemaName)
    {
    }

    [DataMember] public IntegerFormat? Format { get; set; }

    [DataMember(Order = 70)] public string FormulaDefinition { get; set; }

    [DataMember] public int? MaxValue { get; set; }

    [DataMember] public int? MinValue { get; set; }

    [DataMember(Order = 70)] public int? SourceTypeMask { get; internal set; }
}
