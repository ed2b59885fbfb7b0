using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>The timestamp.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class RetrieveTimestampResponse : OrganizationResponse
{
    public string Timestamp => Get<string>();
}
