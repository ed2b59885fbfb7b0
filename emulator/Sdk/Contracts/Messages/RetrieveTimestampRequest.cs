using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks for the timestamp of the metadata.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class RetrieveTimestampRequest : OrganizationRequest
{
    public RetrieveTimestampRequest()
        : base("RetrieveTimestamp")
    {
    }
}
