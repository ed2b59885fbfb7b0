using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Metadata;

/// <summary>What the menu calls related rows.</summary>
[DataContract(Name = "AssociatedMenuBehavior", Namespace = Xmlns.Metadata2011)]
public enum AssociatedMenuBehavior
{
    [EnumMember] UseCollectionName = 0,
    [EnumMember] UseLabel = 1,
    [EnumMember] DoNotDisplay = 2,
}
