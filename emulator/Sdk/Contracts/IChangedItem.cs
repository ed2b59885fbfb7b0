namespace Microsoft.Xrm.Sdk;

/// <summary>One entry of a change-tracking answer.</summary>
public interface IChangedItem
{
    ChangeType Type { get; set; }
}
