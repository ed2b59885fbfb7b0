using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A column of amounts of money.</summary>
[DataContract(Name = "MoneyAttributeMetadata", Namespace = Xmlns.Metadata2011)]
public sealed class MoneyAttributeMetadata : AttributeMetadata
{
    public const int MaxSupportedPrecision = 4;
    public const int MaxSupportedPrecisionAfterCurrencyConversion = 10;
    public const double MaxSupportedValue = 922337203685477;
    public const int MinSupportedPrecision = 0;
    public const double MinSupportedValue = -922337203685477;

    public MoneyAttributeMetadata()
        : base(AttributeTypeCode.Money, null)
    {
    }

    public MoneyAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.Money, schemaName)
    {
    }

    [DataMember] public string CalculationOf { get; set; }

    [DataMember(Order = 70)] public string FormulaDefinition { get; set; }

    [DataMember] public ImeMode? ImeMode { get; set; }

    [DataMember(Order = 70)] public bool? IsBaseCurrency { get; internal set; }

    [DataMember] public double? MaxValue { get; set; }

    [DataMember] public double? MinValue { get; set; }

    [DataMember] public int? Precision { get; set; }

    [DataMember] public int? PrecisionSource { get; set; }

    [DataMember(Order = 70)] public int? SourceTypeMask { get; internal set; }
}
