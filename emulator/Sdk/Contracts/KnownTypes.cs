using System;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Metadata.Query;
using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk;

/// <summary>What a parameter or column may hold, so that data-contract serializers accept it as an object.</summary>
internal static class KnownTypes
{
    public static readonly Type[] ParameterValues =
    [
        typeof(AliasedValue),
        typeof(AttributeCollection),
        typeof(AttributeMetadata),
        typeof(BooleanManagedProperty),
        typeof(ColumnSet),
        typeof(DeletedMetadataCollection),
        typeof(DeletedMetadataFilters),
        typeof(Entity),
        typeof(EntityCollection),
        typeof(EntityFilters),
        typeof(EntityImageCollection),
        typeof(EntityMetadata),
        typeof(EntityMetadata[]),
        typeof(EntityMetadataCollection),
        typeof(EntityReference),
        typeof(EntityReferenceCollection),
        typeof(ExecuteMultipleResponseItemCollection),
        typeof(ExecuteMultipleSettings),
        typeof(Label),
        typeof(MetadataQueryBase),
        typeof(Money),
        typeof(OptionSetMetadataBase),
        typeof(OptionSetMetadataBase[]),
        typeof(OptionSetValue),
        typeof(OptionSetValueCollection),
        typeof(OrganizationRequestCollection),
        typeof(OrganizationResponseCollection),
        typeof(PagingInfo),
        typeof(ParameterCollection),
        typeof(QueryBase),
        typeof(Relationship),
        typeof(RelationshipMetadataBase),
        typeof(RelationshipQueryCollection),
        typeof(bool[]),
        typeof(DateTime[]),
        typeof(decimal[]),
        typeof(double[]),
        typeof(Entity[]),
        typeof(EntityReference[]),
        typeof(Guid[]),
        typeof(int[]),
        typeof(long[]),
        typeof(object[]),
        typeof(string[]),
        typeof(UpsertResponse[]),
    ];

    /// <summary>What a property of a definition may be compared with.</summary>
    public static readonly Type[] DefinitionValues =
    [
        typeof(AttributeRequiredLevel),
        typeof(AttributeTypeCode),
        typeof(OwnershipTypes),
        typeof(RelationshipType),
        typeof(AttributeTypeCode[]),
        typeof(bool[]),
        typeof(Guid[]),
        typeof(int[]),
        typeof(object[]),
        typeof(string[]),
    ];
}
