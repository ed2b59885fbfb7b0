using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata.Query;

/// <summary>In which languages labels are asked for.</summary>
[DataContract(Name = "LabelQueryExpression", Namespace = Xmlns.MetadataQuery2011)]
public sealed class LabelQueryExpression : MetadataQueryBase
{
    [DataMember]
    public DataCollection<int> FilterLanguages
    {
        get => field ??= new DataCollection<int>();
        private set;
    }

    [DataMember(Order = 60)] public int? MissingLabelBehavior { get; set; }
}
