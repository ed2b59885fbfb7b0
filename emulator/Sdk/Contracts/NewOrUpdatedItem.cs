using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

/// <summary>A record that was created or updated since the last call.</summary>
[DataContract(Name = "NewOrUpdatedItem", Namespace = Xmlns.Contracts71)]
public sealed class NewOrUpdatedItem : IChangedItem, IExtensibleDataObject
{
    public NewOrUpdatedItem()
    {
    }

    public NewOrUpdatedItem(ChangeType type, Entity entity)
    {
        Type = type;
        NewOrUpdatedEntity = entity;
    }

    [DataMember]
    public ChangeType Type { get; set; }

    [DataMember]
    public Entity NewOrUpdatedEntity { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
