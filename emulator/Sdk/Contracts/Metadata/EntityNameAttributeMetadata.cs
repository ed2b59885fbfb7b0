using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>A column that names a table.</summary>
[DataContract(Name = "EntityNameAttributeMetadata", Namespace = Xmlns.Metadata2011)]
public sealed class EntityNameAttributeMetadata : EnumAttributeMetadata
{
    public EntityNameAttributeMetadata()
        : base(AttributeTypeCode.EntityName, null)
    {
    }

    public EntityNameAttributeMetadata(string schemaName)
        : base(AttributeTypeCode.EntityName, schemaName)
    {
    }

    [DataMember(Order = 90)] public bool IsEntityReferenceStored { get; internal set; }
}
