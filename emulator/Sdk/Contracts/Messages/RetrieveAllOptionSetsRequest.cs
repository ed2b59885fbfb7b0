using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for the definitions of all global choices.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class RetrieveAllOptionSetsRequest : OrganizationRequest
{
    public RetrieveAllOptionSetsRequest()
        : base("RetrieveAllOptionSets") => RetrieveAsIfPublished = default;

    public bool RetrieveAsIfPublished
    {
        get => Get<bool>();
        set => Set(value);
    }
}
