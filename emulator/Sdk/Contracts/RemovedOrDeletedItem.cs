using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A record that is gone since the last call.</summary>
[DataContract(Name = "RemovedOrDeletedItem", Namespace = Xmlns.Contracts71)]
public sealed class RemovedOrDeletedItem : IChangedItem, IExtensibleDataObject
{
    public RemovedOrDeletedItem()
    {
    }

    public RemovedOrDeletedItem(ChangeType type, EntityReference entityReference)
    {
        Type = type;
        RemovedItem = entityReference;
    }

    [DataMember]
    public ChangeType Type { get; set; }

    [DataMember]
    public EntityReference RemovedItem { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
