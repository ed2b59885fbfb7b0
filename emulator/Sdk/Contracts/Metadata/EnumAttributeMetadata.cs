using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A column whose values are options.</summary>
[DataContract(Name = "EnumAttributeMetadata", Namespace = Xmlns.Metadata2011)]
[KnownType(typeof(EntityNameAttributeMetadata))]
[KnownType(typeof(MultiSelectPicklistAttributeMetadata))]
[KnownType(typeof(PicklistAttributeMetadata))]
[KnownType(typeof(StateAttributeMetadata))]
[KnownType(typeof(StatusAttributeMetadata))]
public abstract class EnumAttributeMetadata : AttributeMetadata
{
    protected EnumAttributeMetadata()
    {
    }

    protected EnumAttributeMetadata(AttributeTypeCode attributeType, string schemaName)
        : base(attributeType, schemaName)
    {
    }

    [DataMember] public int? DefaultFormValue { get; set; }

    [DataMember] public OptionSetMetadata OptionSet { get; set; }

    [DataMember(Order = 91)] internal string ParentEnumAttributeLogicalName { get; set; }
}
