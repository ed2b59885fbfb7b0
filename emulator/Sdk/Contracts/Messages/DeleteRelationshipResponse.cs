using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk.Messages;

/// <summary>Nothing more than that it worked.</summary>
[DataContract(Namespace = Xmlns.Contracts2011)]
public sealed class DeleteRelationshipResponse : OrganizationResponse
{
}
