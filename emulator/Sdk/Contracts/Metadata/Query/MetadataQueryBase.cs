using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>What every query of definitions has.</summary>
[DataContract(Name = "MetadataQueryBase", Namespace = Xmlns.MetadataQuery2011)]
[KnownType(typeof(MetadataQueryExpression))]
public abstract class MetadataQueryBase : IExtensibleDataObject
{
    protected MetadataQueryBase()
    {
    }

    public ExtensionDataObject ExtensionData { get; set; }
}
