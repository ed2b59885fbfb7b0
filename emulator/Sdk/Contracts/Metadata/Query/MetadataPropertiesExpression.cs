using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>Which properties of definitions are asked for.</summary>
[DataContract(Name = "MetadataPropertiesExpression", Namespace = Xmlns.MetadataQuery2011)]
public sealed class MetadataPropertiesExpression : IExtensibleDataObject
{
    public MetadataPropertiesExpression()
    {
    }

    public MetadataPropertiesExpression(params string[] propertyNames) => PropertyNames.AddRange(propertyNames);

    [DataMember] public bool AllProperties { get; set; }

    [DataMember]
    public DataCollection<string> PropertyNames
    {
        get => field ??= new DataCollection<string>();
        private set;
    }

    public ExtensionDataObject ExtensionData { get; set; }
}
