using System;
using System.Collections.Generic;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A column of one choice.</summary>
[DataContract(Name = "PicklistAttributeMetadata", Namespace = Xmlns.Metadata2011)]
public sealed class PicklistAttributeMetadata : EnumAttributeMetadata
{
    public PicklistAttributeMetadata()
        : base(AttributeTypeCode.Picklist, null)
    {
    }

    public PicklistAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.Picklist, schemaName)
    {
    }

    [DataMember(Order = 91)] public List<string> ChildPicklistLogicalNames { get; internal set; }

    [DataMember(Order = 70)] public string FormulaDefinition { get; set; }

    [DataMember(Order = 91)] public string ParentPicklistLogicalName { get; set; }

    [DataMember(Order = 70)] public int? SourceTypeMask { get; internal set; }
}
