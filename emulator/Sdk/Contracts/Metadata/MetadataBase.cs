using System;
using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What every definition has.</summary>
[DataContract(Name = "MetadataBase", Namespace = Xmlns.Metadata2011)]
[KnownType(typeof(AttributeMetadata))]
[KnownType(typeof(EntityMetadata))]
[KnownType(typeof(OptionSetMetadata))]
[KnownType(typeof(RelationshipMetadataBase))]
public abstract class MetadataBase : IExtensibleDataObject
{
    protected MetadataBase()
    {
    }

    [DataMember(Order = 60)] public bool? HasChanged { get; set; }

    [DataMember] public Guid? MetadataId { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
