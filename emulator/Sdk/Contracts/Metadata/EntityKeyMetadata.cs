using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>The definition of an alternate key.</summary>
[DataContract(Name = "EntityKeyMetadata", Namespace = Xmlns.Metadata71)]
public sealed class EntityKeyMetadata : MetadataBase
{
    [DataMember] public EntityReference AsyncJob { get; internal set; }

    [DataMember] public Label DisplayName { get; set; }

    [DataMember] public EntityKeyIndexStatus EntityKeyIndexStatus { get; internal set; }

    [DataMember] public string EntityLogicalName { get; internal set; }

    [DataMember] public string IntroducedVersion { get; internal set; }

    [DataMember] public BooleanManagedProperty IsCustomizable { get; internal set; }

    [DataMember] public bool? IsExportKey { get; internal set; }

    [DataMember] public bool? IsManaged { get; internal set; }

    [DataMember] public bool? IsSecondaryKey { get; set; }

    [DataMember] public bool? IsSynchronous { get; internal set; }

    [DataMember] public string[] KeyAttributes { get; set; }

    [DataMember] public string LogicalName { get; set; }

    [DataMember] public string SchemaName { get; set; }
}
