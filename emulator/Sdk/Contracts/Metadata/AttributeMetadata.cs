using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of a column.</summary>
[DataContract(Name = "AttributeMetadata", Namespace = Xmlns.Metadata2011)]
[KnownType(typeof(BigIntAttributeMetadata))]
[KnownType(typeof(BooleanAttributeMetadata))]
[KnownType(typeof(DateTimeAttributeMetadata))]
[KnownType(typeof(DecimalAttributeMetadata))]
[KnownType(typeof(DoubleAttributeMetadata))]
[KnownType(typeof(EntityNameAttributeMetadata))]
[KnownType(typeof(FileAttributeMetadata))]
[KnownType(typeof(ImageAttributeMetadata))]
[KnownType(typeof(IntegerAttributeMetadata))]
[KnownType(typeof(LookupAttributeMetadata))]
[KnownType(typeof(ManagedPropertyAttributeMetadata))]
[KnownType(typeof(MemoAttributeMetadata))]
[KnownType(typeof(MoneyAttributeMetadata))]
[KnownType(typeof(MultiSelectPicklistAttributeMetadata))]
[KnownType(typeof(PicklistAttributeMetadata))]
[KnownType(typeof(StateAttributeMetadata))]
[KnownType(typeof(StatusAttributeMetadata))]
[KnownType(typeof(StringAttributeMetadata))]
[KnownType(typeof(UniqueIdentifierAttributeMetadata))]
public class AttributeMetadata : MetadataBase
{
    public AttributeMetadata()
    {
    }

    protected AttributeMetadata(AttributeTypeCode attributeType)
        : this(attributeType, null)
    {
    }

    protected AttributeMetadata(AttributeTypeCode attributeType, string schemaName)
    {
        AttributeType = attributeType;
        AttributeTypeName = attributeType + "Type";
        SchemaName = schemaName;
    }

    [DataMember] public string AttributeOf { get; internal set; }
    [DataMember] public AttributeTypeCode? AttributeType { get; internal set; }
    [DataMember(Order = 60)] public AttributeTypeDisplayName AttributeTypeName { get; internal set; }
    [DataMember(Order = 90)] public string AutoNumberFormat { get; set; }
    [DataMember] public bool? CanBeSecuredForCreate { get; internal set; }
    [DataMember] public bool? CanBeSecuredForRead { get; internal set; }
    [DataMember] public bool? CanBeSecuredForUpdate { get; internal set; }
    [DataMember] public BooleanManagedProperty CanModifyAdditionalSettings { get; set; }
    [DataMember] public int? ColumnNumber { get; internal set; }
    [DataMember] public DateTime? CreatedOn { get; internal set; }
    [DataMember] public string DeprecatedVersion { get; internal set; }
    [DataMember] public Label Description { get; set; }
    [DataMember] public Label DisplayName { get; set; }
    [DataMember] public string EntityLogicalName { get; internal set; }
    [DataMember] public string ExternalName { get; set; }
    [DataMember] public string InheritsFrom { get; internal set; }
    [DataMember(Order = 60)] public string IntroducedVersion { get; internal set; }
    [DataMember] public BooleanManagedProperty IsAuditEnabled { get; set; }
    [DataMember] public bool? IsCustomAttribute { get; internal set; }
    [DataMember] public BooleanManagedProperty IsCustomizable { get; set; }
    [DataMember] public bool? IsDataSourceSecret { get; set; }
    [DataMember] public bool? IsFilterable { get; internal set; }
    [DataMember] public BooleanManagedProperty IsGlobalFilterEnabled { get; set; }
    [DataMember(Order = 70)] public bool? IsLogical { get; internal set; }
    [DataMember] public bool? IsManaged { get; internal set; }
    [DataMember] public bool? IsPrimaryId { get; internal set; }
    [DataMember] public bool? IsPrimaryName { get; internal set; }
    [DataMember] public BooleanManagedProperty IsRenameable { get; set; }
    [DataMember] public bool? IsRequiredForForm { get; set; }
    [DataMember] public bool? IsRetrievable { get; internal set; }
    [DataMember] public bool? IsSearchable { get; internal set; }
    [DataMember] public bool? IsSecured { get; set; }
    [DataMember] public BooleanManagedProperty IsSortableEnabled { get; set; }
    [DataMember] public BooleanManagedProperty IsValidForAdvancedFind { get; set; }
    [DataMember] public bool? IsValidForCreate { get; set; }
    [DataMember] public bool? IsValidForForm { get; set; }
    [DataMember] public bool? IsValidForGrid { get; set; }
    [DataMember] public bool? IsValidForRead { get; internal set; }
    [DataMember] public bool? IsValidForUpdate { get; set; }
    [DataMember] public bool IsValidODataAttribute { get; internal set; }
    [DataMember] public Guid? LinkedAttributeId { get; set; }
    [DataMember] public string LogicalName { get; set; }
    [DataMember] public DateTime? ModifiedOn { get; internal set; }
    [DataMember] public AttributeRequiredLevelManagedProperty RequiredLevel { get; set; }
    [DataMember] public string SchemaName { get; set; }
    [DataMember] public EntitySetting[] Settings { get; set; }
    [DataMember(Order = 70)] public int? SourceType { get; set; }
}
