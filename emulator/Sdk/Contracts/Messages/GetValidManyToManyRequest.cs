using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Asks which tables can take part in many-to-many relationships.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class GetValidManyToManyRequest : OrganizationRequest
{
    public GetValidManyToManyRequest()
        : base("GetValidManyToMany")
    {
    }
}
